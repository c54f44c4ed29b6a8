package org.territoireouvert.initiatives.finding;

import java.util.Optional;
import org.territoireouvert.api.territory.Coordinates;

/**
 * Entries of one territory on a map.
 *
 * @param code of the territory; empty for entries that name none of the kind
 * @param entries how many
 * @param slug of the latest
 * @param middle of where they are; empty when none has a place
 */
public record Cluster(String code, int entries, String slug, Optional<Coordinates> middle) {}
