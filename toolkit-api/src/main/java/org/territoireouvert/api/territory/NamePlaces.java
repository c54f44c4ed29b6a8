package org.territoireouvert.api.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes names of places where neither a mark nor another name stands: in their middle, or a little above or below. A name without
 * room is left out. Names are shown on wide screens only, on which marks take half of the picture that they take on a phone.
 */
final class NamePlaces {

    private static final double WIDTH_OF_LETTER = 3.4;
    private static final double HEIGHT = 9;
    private static final List<Integer> TRIED = List.of(0, 12, -12);

    private final List<Box> taken = new ArrayList<>();

    /** Goes around marks. */
    NamePlaces(List<Box> marks) {
        marks.forEach(mark -> taken.add(mark.halved()));
    }

    /** Returns where a name is written, if anywhere. */
    Optional<Spot> take(String name, Spot middle) {
        Box wanted = new Box(middle, name.length() * WIDTH_OF_LETTER, HEIGHT);
        Optional<Box> found = TRIED.stream()
                .map(down -> wanted.at(middle.x(), middle.y() + down))
                .filter(box -> box.isShown() && taken.stream().noneMatch(box::overlaps))
                .findFirst();
        found.ifPresent(taken::add);
        return found.map(Box::centre);
    }
}
