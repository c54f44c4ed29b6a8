package org.territoireouvert.runner.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.web.HomeBlock;
import org.territoireouvert.api.web.HomeBlock.Slot;

/** The order of the blocks of the home page. */
class HomeCompositionTest {

    private static DeclaredBlock block(String name, Slot slot, int order) {
        return new DeclaredBlock(
                new BlockKey("p", name),
                Optional.empty(),
                Optional.of(new HomeBlock(name, slot, locale -> Optional.empty())),
                order,
                true);
    }

    private static BlockChoice choice(String name) {
        return new BlockChoice(new BlockKey("p", name), true, 5, FreeText.NONE);
    }

    private static List<String> names(HomeComposition composition) {
        return composition.blocks().stream().map(block -> block.key().name()).toList();
    }

    private static final List<DeclaredBlock> ALL = List.of(
            block("agenda", Slot.AGENDA, 0),
            block("vote", Slot.OPEN, 20),
            block("avis", Slot.OPEN, 10),
            block("suites", Slot.RESULT, 10),
            block("fiches", Slot.RECENT, 30));

    @Test
    void withoutAChoiceBlocksStandByTheirKindAndTheMenu() {
        assertThat(names(HomeComposition.of(ALL, List.of())))
                .containsExactly("avis", "vote", "suites", "fiches", "agenda");
    }

    @Test
    void aNewBlockStandsBehindThoseOfItsKindAndTheOthersKeepTheirOrder() {
        List<BlockChoice> chosen = List.of(choice("agenda"), choice("fiches"), choice("suites"));
        List<DeclaredBlock> more = new ArrayList<>(ALL);
        more.add(block("nouveau", Slot.RECENT, 40));

        assertThat(names(HomeComposition.of(more, chosen)))
                .containsExactly("avis", "vote", "agenda", "fiches", "suites", "nouveau");
    }

    @Test
    void aChoiceOnABlockThatIsNotThereIsLeftOut() {
        assertThat(names(HomeComposition.of(ALL, List.of(choice("parti"), choice("agenda")))))
                .doesNotContain("parti")
                .hasSize(5);
    }

    @Test
    void movingStaysWithinItsPart() {
        HomeComposition composition = HomeComposition.of(ALL, List.of());

        assertThat(names(composition.move(new BlockKey("p", "fiches"), true)))
                .containsExactly("avis", "vote", "fiches", "suites", "agenda");
        assertThat(composition.move(new BlockKey("p", "suites"), true)).isEqualTo(composition);
        assertThat(composition.move(new BlockKey("p", "vote"), false)).isEqualTo(composition);
        assertThat(composition.move(new BlockKey("p", "agenda"), false)).isEqualTo(composition);
        assertThat(composition.move(new BlockKey("p", "absent"), false)).isEqualTo(composition);
    }

    @Test
    void theNumberOfLinesStaysWithinItsBounds() {
        assertThat(choice("x").items(0).items()).isOne();
        assertThat(choice("x").items(99).items()).isEqualTo(5);
    }
}
