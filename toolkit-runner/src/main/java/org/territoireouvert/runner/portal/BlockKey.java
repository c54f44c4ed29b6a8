package org.territoireouvert.runner.portal;

/**
 * Names a block of the home page among all.
 *
 * @param owner id of the plugin, empty for the runtime
 * @param name unique in its owner
 */
public record BlockKey(String owner, String name) implements Comparable<BlockKey> {

    /** Returns both in one word for forms: {@code consultation/changes}. */
    public String code() {
        return owner + "/" + name;
    }

    @Override
    public int compareTo(BlockKey other) {
        return code().compareTo(other.code());
    }
}
