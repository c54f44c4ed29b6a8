package org.territoireouvert.api.territory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.HostProvided;
import org.territoireouvert.api.territory.Territory.Kind;

/**
 * Finds territories; get it by {@link org.territoireouvert.api.PluginContext#service}. Needs no network. Safe for all threads.
 */
@HostProvided
public interface Territories {

    /** Returns the territory with a code, see {@link Territory#code}. */
    Optional<Territory> find(String code);

    /**
     * Returns the territories that somebody may mean: those of the authority first, then exact names, then the larger ones.
     * Accents, case, hyphens and "St" do not matter.
     *
     * @param words name or its beginning, postcode, code, or a label
     * @param kinds that are looked for
     * @param limit 1 to 50
     */
    List<Territory> search(String words, Set<Kind> kinds, int limit);

    /** Returns the territories that contain one, the smallest first; empty for a région and for an invented place. */
    List<Territory> parents(String code);

    /**
     * Returns the communes of an EPCI or a département, or the départements of a région, by code; empty for a commune.
     *
     * @return at most 900
     */
    List<Territory> children(String code);

    /**
     * Returns the outlines of all territories of a kind, by code.
     *
     * @param kind {@link Kind#DEPARTEMENT} or {@link Kind#REGION}
     * @return the 96 départements or 13 régions of metropolitan France and the five overseas ones
     * @throws IllegalArgumentException for another kind: their outlines are too heavy for a page
     */
    List<Outline> outlines(Kind kind);

    /**
     * Returns where a territory lies, to reckon distances: the middle of a town; of a commune with less than some 1,000 inhabitants
     * that of its EPCI; of an EPCI, a département or a région the middle of where its people live. Of an invented place, where
     * {@link #boundary} writes its name.
     *
     * @return to some 100 metres; empty when nothing is known
     */
    Optional<Coordinates> centre(String code);

    /** Returns the outlines of the régions of metropolitan France for {@link PlaceMap}, some 2,000 points. */
    Boundary france();

    /** Returns the outline of a département, or those of the départements of a région, for {@link PlaceMap}; empty for others. */
    Optional<Boundary> boundary(String code);

    /** Returns the communes of the authority by name; empty until an administrator lists them. */
    List<Territory> ofAuthority();

    /** Returns the outline of the authority's territory for {@link PlaceMap}; empty until an administrator gives one. */
    Optional<Boundary> boundary();
}
