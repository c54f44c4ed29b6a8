package org.territoireouvert.ambassadors.exchange;

import java.util.Map;

/**
 * An item as it waits to be taken.
 *
 * @param source its id in the file
 * @param folded its name, folded
 * @param scheme of the identifier by which it may be known; for a membership what the identifier is
 * @param identifier by which it may be known; for a membership the organization in whose name it is
 * @param refers id of the parent, of the organization of a post, of the post of a membership
 * @param person id of the person of a membership
 * @param slug by which it will be known here
 * @param isKnown whether it is here already
 * @param values that are taken, by names
 */
record StagedItem(
        ItemKind kind,
        int place,
        String source,
        String folded,
        String scheme,
        String identifier,
        String refers,
        String person,
        String slug,
        boolean isKnown,
        Map<String, String> values) {

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    String where() {
        return where(kind.name(), place);
    }

    static String where(String kind, int place) {
        return switch (ItemKind.valueOf(kind)) {
                    case ORGANIZATION -> "organizations";
                    case POST -> "posts";
                    case PERSON -> "persons";
                    case MEMBERSHIP -> "memberships";
                }
                + "[" + place + "]";
    }
}
