package org.territoireouvert.runner;

import org.territoireouvert.api.web.Permission;
import org.territoireouvert.runner.plugin.Contributions.Method;

/**
 * An address that a server answers, as it was declared.
 *
 * @param plugin id, or empty for the runtime
 * @param method of requests
 * @param path with its parameters in braces
 * @param required what who asks must be allowed to do
 */
public record DeclaredRoute(String plugin, Method method, String path, Permission required) {}
