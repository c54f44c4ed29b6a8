package org.territoireouvert.consultation.text.merging;

/** When two edits are too near each other to keep both. */
enum Nearness {
    /** They share an item, or the order of what both add is open. */
    OVERLAP {
        @Override
        boolean touch(Edit<?> first, Edit<?> next) {
            if (first.inserts() && next.inserts()) {
                return first.start() == next.start();
            }
            if (first.inserts()) {
                return first.start() == next.start() && next.grows();
            }
            if (next.inserts() && next.start() == first.end()) {
                return first.grows();
            }
            return next.start() < first.end();
        }
    },
    /** No item stays between them. */
    BORDER {
        @Override
        boolean touch(Edit<?> first, Edit<?> next) {
            return next.start() <= first.end();
        }
    };

    /**
     * Returns whether two edits touch.
     *
     * @param next starts where the first does or behind, and ends behind it when both start together
     */
    abstract boolean touch(Edit<?> first, Edit<?> next);
}
