package org.territoireouvert.calls.call;

import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;

/** The territories that concern who acts in one: itself, what contains it, and what it contains. */
public final class TerritoryReach {

    private TerritoryReach() {}

    /** Returns their codes; none for an empty code. */
    public static List<String> of(Territories territories, String code) {
        if (code.isEmpty()) {
            return List.of();
        }
        List<String> reach = new ArrayList<>();
        reach.add(code);
        territories.parents(code).stream().map(Territory::code).forEach(reach::add);
        territories.children(code).stream().map(Territory::code).forEach(reach::add);
        return reach;
    }
}
