package org.territoireouvert.runner.registry;

/** Why a plugin is believed, from the most trusted on. */
public enum Trust {
    /** Delivered with the software. */
    CORE,
    /** Of an official registry, by those who keep it. */
    OFFICIAL,
    /** Of an official registry, by others. */
    COMMUNITY,
    /** Of a registry whose fingerprint an operator typed. */
    THIRD_PARTY,
    /** From a file, by the operator alone. */
    LOCAL;

    /**
     * Returns the trust in a plugin of a registry.
     *
     * @param official whether the registry came with the software
     */
    public static Trust of(boolean official, Review review) {
        if (!official) {
            return THIRD_PARTY;
        }
        return review == Review.OFFICIAL ? OFFICIAL : COMMUNITY;
    }
}
