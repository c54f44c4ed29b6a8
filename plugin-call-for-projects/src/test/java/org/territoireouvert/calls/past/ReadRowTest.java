package org.territoireouvert.calls.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.model.award.Agreement;
import org.territoireouvert.calls.model.award.PastGrant;

class ReadRowTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private static Map<PastColumn, String> row() {
        return new EnumMap<>(Map.ofEntries(
                Map.entry(PastColumn.FUNDER, "Ville"),
                Map.entry(PastColumn.FUNDER_SIRET, "00000011700010"),
                Map.entry(PastColumn.SIGNED, "2021-09-30"),
                Map.entry(PastColumn.DECISION, "2021-41"),
                Map.entry(PastColumn.BENEFICIARY, "Les Amis du bocage"),
                Map.entry(PastColumn.SIRET, "00000013300017"),
                Map.entry(PastColumn.OBJECT, "Une haie"),
                Map.entry(PastColumn.AMOUNT, "1200.50"),
                Map.entry(PastColumn.NATURE, "aide en numéraire"),
                Map.entry(PastColumn.PAYMENT, "échelonné"),
                Map.entry(PastColumn.PERIOD, "2021-10-01/2022-03-31"),
                Map.entry(PastColumn.NOTIFIED, "non"),
                Map.entry(PastColumn.SHARE, "0.45")));
    }

    private static List<String> problems(Map<PastColumn, String> cells) {
        ReadRow reading = new ReadRow(new PastRow(7, cells), TODAY);
        Optional<PastGrant> read = reading.read();
        assertThat(read.isPresent()).isEqualTo(reading.problems().isEmpty());
        assertThat(reading.problems()).allSatisfy(one -> assertThat(one.line()).isEqualTo(7));
        return reading.problems().stream()
                .map(one -> one.messageKey().replace("past.problem.", ""))
                .toList();
    }

    private static PastGrant read(PastColumn column, String text) {
        Map<PastColumn, String> cells = row();
        cells.put(column, text);
        return new ReadRow(new PastRow(7, cells), TODAY).read().orElseThrow();
    }

    @Test
    void rowOfTheSchemaIsAGrant() {
        PastGrant grant = new ReadRow(new PastRow(7, row()), TODAY).read().orElseThrow();

        assertThat(grant.total()).isEqualTo(new Money(120_050));
        assertThat(grant.amount()).isEqualTo(new Money(54_023));
        assertThat(grant.period()).isEqualTo("2021-10-01/2022-03-31");
        assertThat(grant.nature()).isEqualTo(Agreement.Nature.MONEY);
        assertThat(grant.number()).matches("r[0-9a-f]{16}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FUNDER_SIRET | 00000011700011 | siret.digits",
                "FUNDER_SIRET | 000000117 | siret.length",
                "SIRET | 00000013300018 | siret.digits",
                "SIRET | douze | siret.length",
                "RNA | 751234567 | rna",
                "SIGNED | 2021-02-30 | date",
                "SIGNED | 31/04/2021 | date",
                "SIGNED | hier | date",
                "SIGNED | 0021-09-30 | date",
                "SIGNED | 2026-11-28 | future",
                "AMOUNT | mille | amount",
                "AMOUNT | 12.345 | amount",
                "AMOUNT | -1200 | negative",
                "AMOUNT | −1 200,50 | negative",
                "SHARE | 0 | share",
                "SHARE | 1.01 | share",
                "SHARE | 45 % | share",
                "NATURE | aide | nature",
                "NATURE | aide en numéraire;prêt | nature",
                "NOTIFIED | peut-être | notified",
                "PERIOD | 2021-10-01/2021-13-01 | date",
                "PERIOD | 2022-10-01/2021-10-01 | period",
                "PERIOD | au printemps | date",
                "RAE | 123456 | too-long",
            })
    void whatCannotBeIsSaid(PastColumn column, String text, String problem) {
        Map<PastColumn, String> cells = row();
        cells.put(column, text);

        assertThat(problems(cells)).containsExactly(problem);
    }

    @Test
    void allThatIsWrongInARowIsSaidAtOnce() {
        Map<PastColumn, String> cells = row();
        cells.put(PastColumn.AMOUNT, "mille");
        cells.put(PastColumn.OBJECT, "x".repeat(257));
        cells.remove(PastColumn.SIRET);
        cells.remove(PastColumn.PAYMENT);

        assertThat(problems(cells)).containsExactlyInAnyOrder("missing", "no-number", "amount", "too-long");
    }

    @Test
    void daysAmountsAndWordsAreTakenAsPeopleWriteThem() {
        assertThat(read(PastColumn.SIGNED, "30/09/2021").signedOn()).isEqualTo("2021-09-30");
        assertThat(read(PastColumn.AMOUNT, "1 200,50 €").total()).isEqualTo(new Money(120_050));
        assertThat(read(PastColumn.SHARE, "1,00").share()).isEqualTo(PastGrant.WHOLE);
        assertThat(read(PastColumn.NATURE, "Aide en nature; Aide en numeraire").nature())
                .isEqualTo(Agreement.Nature.BOTH);
        assertThat(read(PastColumn.SIRET, "000 000 133 00017").siret()).isEqualTo("00000013300017");
        assertThat(read(PastColumn.PERIOD, "2021-10-01").period()).isEqualTo("2021-10-01");
        assertThat(read(PastColumn.OBJECT, "Écrire à a@b.exemple").object()).isEqualTo("Écrire à […]");
    }

    @Test
    void grantIsTheSameWhateverItsAmountAndAnotherOneForAnotherDecision() {
        String number = read(PastColumn.AMOUNT, "1200.50").number();

        assertThat(read(PastColumn.AMOUNT, "900").number()).isEqualTo(number);
        assertThat(read(PastColumn.OBJECT, "Autre chose").number()).isEqualTo(number);
        assertThat(read(PastColumn.DECISION, " 2021-41 ").number()).isEqualTo(number);
        assertThat(read(PastColumn.DECISION, "2021-42").number()).isNotEqualTo(number);
        assertThat(read(PastColumn.SIGNED, "2022-09-30").number()).isNotEqualTo(number);
        assertThat(read(PastColumn.SIRET, "00000015800014").number()).isNotEqualTo(number);
        assertThat(read(PastColumn.DECISION, "").number()).isNotEqualTo(number);
    }
}
