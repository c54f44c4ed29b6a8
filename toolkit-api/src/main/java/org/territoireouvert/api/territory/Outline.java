package org.territoireouvert.api.territory;

/**
 * The outline of a territory on the map of France, light enough for a page (source: IGN, Licence Ouverte).
 *
 * @param path data of an SVG path on the plane of {@link TerritoryMap#viewBox}
 */
public record Outline(Territory territory, String path) {}
