package org.territoireouvert.api.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.web.Choice;

class ListQueryTest {

    private enum Size {
        SMALL,
        VERY_LARGE
    }

    private static final ListFilter SIZE = ListFilter.of("taille", Size.class);

    private static ListQuery chosen(Map<String, String> values) {
        return new ListQuery("/arbres", List.of(ListFilter.open("lieu"), SIZE), values);
    }

    @Test
    void constantsAreWrittenInSmallLettersWithHyphens() {
        assertThat(SIZE.values()).contains(List.of("small", "very-large"));
        assertThat(chosen(Map.of("taille", "very-large")).value("taille", Size.class))
                .contains(Size.VERY_LARGE);
        assertThat(chosen(Map.of()).value("taille", Size.class)).isEmpty();
    }

    @Test
    void theAddressHasWhatIsChosenAndNothingElse() {
        ListQuery query = chosen(Map.of("q", "chêne & if", "taille", "small"));

        assertThat(query.address()).isEqualTo("/arbres?q=ch%C3%AAne+%26+if&taille=small");
        assertThat(query.without("taille")).isEqualTo("/arbres?q=ch%C3%AAne+%26+if");
        assertThat(query.with("lieu", "Corvaux")).isEqualTo("/arbres?q=ch%C3%AAne+%26+if&lieu=Corvaux&taille=small");
        assertThat(chosen(Map.of()).address()).isEqualTo("/arbres");
    }

    @Test
    void wordsAloneAreNoFilter() {
        assertThat(chosen(Map.of("q", "if")).isFiltered()).isFalse();
        assertThat(chosen(Map.of("taille", "small")).isFiltered()).isTrue();
    }

    @Test
    void choicesSayWhichIsChosen() {
        assertThat(chosen(Map.of("taille", "small")).choices("taille", Size.class, Size::name))
                .containsExactly(new Choice("small", "SMALL", true), new Choice("very-large", "VERY_LARGE", false));
    }
}
