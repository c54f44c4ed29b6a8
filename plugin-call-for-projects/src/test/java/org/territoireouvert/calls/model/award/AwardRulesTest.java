package org.territoireouvert.calls.model.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.api.data.Money;

class AwardRulesTest {

    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 31);

    private static List<Money> cents(String list) {
        return Arrays.stream(list.split(" "))
                .map(one -> new Money(Long.parseLong(one)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"1000, 1 1 1", "1, 5 5", "580001, 260000 200000 120000 0", "0, 3 4", "99999, 1 99998 7"})
    void sharesAddUpToTheCent(long amount, String weights) {
        List<Money> shares = Shares.of(new Money(amount), cents(weights));

        assertThat(shares.stream().mapToLong(Money::cents).sum()).isEqualTo(amount);
        assertThat(shares).hasSameSizeAs(cents(weights)).allMatch(one -> one.cents() >= 0);
    }

    @Test
    void whoAskedForNothingGetsNothingWhileOthersDid() {
        assertThat(Shares.of(new Money(900), cents("2 0 1"))).isEqualTo(cents("600 0 300"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-30, NONE",
        "2026-03-31, MONTH_LEFT",
        "2026-04-22, MONTH_LEFT",
        "2026-04-23, WEEK_LEFT",
        "2026-04-30, WEEK_LEFT",
        "2026-05-01, LATE",
        "2027-01-01, LATE"
    })
    void publicationIsRemindedBeforeThreeMonthsArePast(LocalDate today, PublicationDuty.Reminder expected) {
        assertThat(PublicationDuty.lastDay(SIGNED)).isEqualTo("2026-04-30");
        assertThat(PublicationDuty.reminder(SIGNED, today)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2300000, false", "2300001, true"})
    void dutyBeginsAboveTheThreshold(long cents, boolean concerned) {
        assertThat(PublicationDuty.concerns(new Money(cents))).isEqualTo(concerned);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camille.roy+haies@exemple.fr",
                "06 12 34 56 78",
                "06.12.34.56.78",
                "+33 6 12 34 56 78",
                "0033612345678",
                "FR76 3000 6000 0112 3456 7890 189",
                "FR7630006000011234567890189",
                "BE68 5390 0754 7034"
            })
    void whatReachesOrPaysSomebodyIsHidden(String typed) {
        assertThat(PrivateWords.hide("Avant " + typed + " après")).isEqualTo("Avant […] après");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "860 mètres, 74 habitants et 12 000 € en 2026",
                "SIRET 356 000 000 00048",
                "du 12/03/2026 au 01/04/2026",
                "CONV-2026-0001"
            })
    void figuresAndReferencesStay(String typed) {
        assertThat(PrivateWords.hide(typed)).isEqualTo(typed);
    }

    private static Grant grant(long granted) {
        return new Grant(
                "a1",
                "2026-0001",
                "haies",
                "Haies",
                "c1",
                "Collectif",
                "Titre",
                "",
                "",
                new Money(granted),
                List.of(new FunderShare("A", "", new Money(667)), new FunderShare("B", "", new Money(333))),
                "",
                false,
                SIGNED,
                "",
                GrantState.RUNNING,
                Optional.empty(),
                List.of(),
                Instant.EPOCH);
    }

    @Test
    void fundersGiveWhatIsGranted() {
        assertThatThrownBy(() -> grant(1_001)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fundersKeepTheirPartsOfAnotherAmount() {
        assertThat(grant(1_000).granting(new Money(2_000), Instant.EPOCH).funders())
                .extracting(FunderShare::amount)
                .isEqualTo(cents("1334 666"));
    }
}
