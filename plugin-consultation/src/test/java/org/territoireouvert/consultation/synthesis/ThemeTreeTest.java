package org.territoireouvert.consultation.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.consultation.synthesis.ThemeTree.Branch;

/** The tree {@code a(b(c), d), e}: its first idea has three below it. */
class ThemeTreeTest {

    private final ThemeTree tree = tree("e-", "a-", "b-a", "d-a", "c-b");

    /** Each idea is given as its name, a hyphen and the name of the one above; each has one extract. */
    private static ThemeTree tree(String... ideas) {
        List<Theme> themes = new ArrayList<>();
        for (String idea : ideas) {
            String[] names = idea.split("-", 2);
            themes.add(new Theme(names[0], names[1], themes.size(), names[0], 1));
        }
        return ThemeTree.of(themes);
    }

    @Test
    void eachIdeaStandsBehindTheOneAboveIt() {
        assertThat(tree.branches())
                .extracting(branch -> branch.theme().id() + branch.level() + "/" + branch.extracts())
                .containsExactly("e1/1", "a1/4", "b2/2", "c3/1", "d2/1");
    }

    @Test
    void ideasBelowAreFoundAtAllLevels() {
        assertThat(tree.below("a")).containsExactly("a", "b", "c", "d");
        assertThat(tree.below("d")).containsExactly("d");
        assertThat(tree.below("nothing")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "b, '',      true",
        "b, e,       true",
        "d, c,       true",
        "a, c,       false",
        "a, a,       false",
        "a, e,       true",
        "b, nothing, false",
        "nothing, '', false",
    })
    void ideaIsNeverMovedBelowItself(String id, String parent, boolean may) {
        assertThat(tree.mayMove(id, parent)).isEqualTo(may);
    }

    @Test
    void treeIsNotDeeperThanFourLevels() {
        ThemeTree deep = tree("a-", "b-a", "c-b", "d-c", "e-", "f-e");

        assertThat(deep.mayMove("e", "b")).isTrue();
        assertThat(deep.mayMove("e", "c")).isFalse();
        assertThat(deep.mayMove("f", "c")).isTrue();
    }

    @Test
    void ideaWhoseParentIsGoneStandsAtTheTop() {
        assertThat(tree("a-gone").branches()).extracting(Branch::level).containsExactly(1);
    }
}
