package org.territoireouvert.participatorybudget.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.api.territory.PlaceMap;
import org.territoireouvert.api.territory.Territories;

/** The map above a list, drawn from its rows as far as they have a place. A mark leads to its row. */
public final class ListMap {

    private final String anchor;
    private final List<PlaceMap.Mark> marks = new ArrayList<>();
    private int rows;

    /**
     * Begins with the first row.
     *
     * @param anchor of the rows, which their count follows: {@code projet-1} for the first
     */
    public ListMap(String anchor) {
        this.anchor = anchor;
    }

    /**
     * Adds the next row.
     *
     * @param number that heads it
     * @param outlined whether its mark is a ring
     */
    public void row(String number, String title, boolean outlined, Optional<Coordinates> at) {
        rows++;
        at.ifPresent(place -> marks.add(new PlaceMap.Mark(number, title, "#" + anchor + rows, outlined, place)));
    }

    /** Returns the map; empty when no row has a place. */
    public Optional<PlaceMap> draw(PluginContext context, String caption) {
        return marks.isEmpty()
                ? Optional.empty()
                : PlaceMap.of(caption, marks, context.service(Territories.class).boundary());
    }
}
