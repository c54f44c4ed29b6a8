package org.territoireouvert.runner.registry;

/** Who stands behind a plugin of a registry. */
public enum Review {
    /** Those who keep the registry. */
    OFFICIAL,
    /** Others; those who keep the registry have looked at it. */
    COMMUNITY
}
