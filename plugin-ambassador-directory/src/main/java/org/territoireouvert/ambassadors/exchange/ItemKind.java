package org.territoireouvert.ambassadors.exchange;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The classes of Popolo that are imported. */
enum ItemKind {
    ORGANIZATION("organizations"),
    POST("posts"),
    PERSON("persons", "people"),
    MEMBERSHIP("memberships");

    private final Set<String> lists;

    ItemKind(String... lists) {
        this.lists = Set.of(lists);
    }

    /** Returns which class is in a list of a document. */
    static Optional<ItemKind> of(String list) {
        return Arrays.stream(values()).filter(kind -> kind.lists.contains(list)).findFirst();
    }
}
