package org.territoireouvert.runner.registry;

/** How bad a known weakness is, from the least on. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
