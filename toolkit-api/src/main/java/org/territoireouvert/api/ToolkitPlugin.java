package org.territoireouvert.api;

/**
 * Implement this to write a plugin (greffon); name the class in {@code provides … with} of the module descriptor.
 *
 * <p>A plugin is one modular jar with exactly one provider, a public constructor without parameters and a descriptor
 * {@code META-INF/toolkit/plugin.json}. The runtime calls, in this order and each at most once in a session: the
 * constructor, {@link #register}, {@link #start}, {@link #stop}. Whatever is thrown from one of them, {@link Error}s
 * included, puts this plugin into the state FAILED and touches no other.
 */
@Implementable
public interface ToolkitPlugin {

    /**
     * Declares what this plugin contributes. Nothing is visible before this method has returned; when it throws, nothing
     * of it is published.
     *
     * <p>Start no thread here and read or write nothing but the plugin's own tables. Limit: 30 seconds.
     *
     * @param context what the runtime gives to this plugin; may be kept
     * @param registrar where to declare; refuses every call after this method has returned
     * @throws Exception when the plugin cannot work; the message is shown to the administrator
     */
    void register(PluginContext context, Registrar registrar) throws Exception;

    /**
     * Starts what runs beside requests. Called after publication. Limit: 30 seconds.
     *
     * @throws Exception when the plugin cannot work; its routes are then closed
     */
    default void start() throws Exception {}

    /**
     * Stops what {@link #start} started. Idempotent. Limit: 10 seconds.
     *
     * @throws Exception recorded, never passed on
     */
    default void stop() throws Exception {}
}
