package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.acceptance.identity.LevelTables.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.runner.identity.level.CodeUse;
import org.territoireouvert.runner.identity.level.IdentityCode;
import org.territoireouvert.runner.identity.roll.Roll;
import org.territoireouvert.runner.identity.roll.RollCheck;
import org.territoireouvert.runner.identity.roll.RollEntry;
import org.territoireouvert.runner.identity.roll.RollImport;
import org.territoireouvert.runner.identity.roll.RollProblem;
import org.territoireouvert.runner.identity.roll.RollProblem.Kind;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;

/** Files of people: what is taken, and what is wrong with them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the storage is opened before the first test
class RollImportTest {

    private static final String HEADER = "prénom;nom;date de naissance;commune;adresse\n";
    private static final String GOOD = "Jeanne;Morel;12/03/1971;01004;4, chemin des Sources\n";
    private static final LocalDate KEPT = LocalDate.of(2027, 11, 25);

    private final TestClock clock = new TestClock(Instant.parse("2026-11-25T12:00:00Z"));
    private Storage storage;

    @BeforeAll
    void open() {
        storage = TestDatabases.open(Engine.SQLITE);
        tables(storage).own("00400", "00401");
    }

    @AfterAll
    void close() {
        storage.close();
    }

    private LevelTables tables(Storage where) {
        return new LevelTables(where.core(), clock);
    }

    private RollCheck check(String text) throws IOException {
        return tables(storage).imports().check(file(text));
    }

    private RollCheck check(byte[] bytes) throws IOException {
        return tables(storage).imports().check(() -> new ByteArrayInputStream(bytes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prénom;nom;date de naissance;commune;adresse\nJeanne;Morel;12/03/1971;01004;Rue A\n",
                "\ufeffPrénom;NOM;Date de naissance;Code commune;Adresse\r\nJeanne;Morel;1971-03-12;01004;Rue A\r\n",
                "given_name,family_name,birth_date,territory,address\nJeanne,Morel,1971-03-12,01004,Rue A",
                "nom\tprenom\tnaissance\tcode insee\tadresse\nMorel\tJeanne\t12/03/1971\t01004\tRue A\n",
                "id;prénom;nom;date de naissance;commune;adresse\n7;Jeanne;Morel;12/03/1971;01004;\"Rue A\"\n\n"
            })
    void usualFilesAreRead(String text) throws IOException {
        assertThat(check(text)).isEqualTo(new RollCheck(1, List.of(), 0, 1));
    }

    @Test
    void aCommuneOfTheAuthorityMayBeNamed() throws IOException {
        assertThat(check(HEADER + "Jeanne;Morel;12/03/1971;commune 00401;\n").isGood())
                .isTrue();
    }

    static Stream<Arguments> badFiles() {
        return Stream.of(
                bad("", 1, Kind.EMPTY, ""),
                bad(HEADER, 1, Kind.EMPTY, ""),
                bad("prénom;nom;commune\nJeanne;Morel;01004\n", 1, Kind.COLUMN, "date de naissance"),
                bad("Jeanne Morel\nKarim Benali\n", 1, Kind.COLUMN, "prénom"),
                bad(HEADER + "Jeanne;Morel;31/02/1971;01004;\n", 2, Kind.BIRTH_DATE, "31/02/1971"),
                bad(HEADER + "Jeanne;Morel;12/03/2031;01004;\n", 2, Kind.BIRTH_DATE, "12/03/2031"),
                bad(HEADER + "Jeanne;Morel;;01004;\n", 2, Kind.MISSING, "date de naissance"),
                bad(HEADER + "Jeanne;  ;12/03/1971;01004;\n", 2, Kind.MISSING, "nom"),
                bad(HEADER + "Jeanne;Morel;12/03/1971;99999;\n", 2, Kind.COMMUNE, "99999"),
                bad(HEADER + "Jeanne;Morel;12/03/1971;Nulle-Part;\n", 2, Kind.COMMUNE, "Nulle-Part"),
                bad(HEADER + GOOD + "Karim;Benali\n", 3, Kind.CELLS, "2"),
                bad(HEADER + GOOD + "JEANNE;Morel;1971-03-12;01004;4 chemin des sources\n", 3, Kind.DUPLICATE, "2"),
                bad(HEADER + "=HYPERLINK(1);Morel;12/03/1971;01004;\n", 2, Kind.UNSAFE, "=HYPERLINK(1)"),
                bad(HEADER + "Jeanne;Morel;12/03/1971;01004;@SUM(A1)\n", 2, Kind.UNSAFE, "@SUM(A1)"),
                bad(HEADER + "Je\u202eanne;Morel;12/03/1971;01004;\n", 2, Kind.UNSAFE, "Je\u202eanne"),
                bad(HEADER + "J".repeat(101) + ";Morel;12/03/1971;01004;\n", 2, Kind.TOO_LONG, "prénom"),
                bad(HEADER + GOOD + "\"Karim;Benali;14/05/1988;01004;\n", 3, Kind.NOT_CSV, ""));
    }

    private static Arguments bad(String text, int line, Kind kind, String value) {
        return Arguments.of(text, new RollProblem(line, kind, value));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void whatIsWrongIsToldWithItsLine(String text, RollProblem problem) throws IOException {
        assertThat(check(text).problems()).first().isEqualTo(problem);
    }

    @Test
    void anotherEncodingIsRefused() throws IOException {
        byte[] windows = (HEADER + "Zoé;Lévêque;12/03/1971;01004;\n").getBytes(Charset.forName("windows-1252"));

        assertThat(check(windows).problems()).extracting(RollProblem::kind).containsExactly(Kind.ENCODING);
    }

    @Test
    void aSpreadsheetIsNoCsvFile() throws IOException {
        byte[] zip = "PK\u0003\u0004\u0014\u0000\u0006\u0000\u0008\u0000garbage\u0000\n\u0001\u0002"
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(check(zip).isGood()).isFalse();
        assertThat(check(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0})
                        .problems())
                .extracting(RollProblem::kind)
                .containsExactly(Kind.ENCODING);
    }

    @Test
    void aLineAfterAnAddressOfSeveralLinesIsNumberedAsInTheFile() throws IOException {
        String text = HEADER + "Jeanne;Morel;12/03/1971;01004;\"4, chemin des Sources\nEscalier B\n01500 Ambérieu\"\n"
                + "Karim;Benali;14/05/1888;01004;\n";

        assertThat(check(text).problems()).containsExactly(new RollProblem(5, Kind.BIRTH_DATE, "14/05/1888"));
    }

    @Test
    void theFirstProblemsAreToldAndAllAreCounted() throws IOException {
        String text = HEADER + "Jeanne;Morel;hier;01004;\n".repeat(60);

        RollCheck check = check(text);

        assertThat(check.problemCount()).isEqualTo(60);
        assertThat(check.problems()).hasSize(RollCheck.SHOWN);
    }

    @Test
    void moreThanAHundredThousandLinesAreTooMany() throws IOException {
        String lines = IntStream.rangeClosed(1, 100_001)
                .mapToObj(number -> "P" + number + ";Morel;12/03/1971;01004;\n")
                .collect(Collectors.joining());

        RollCheck check = check(HEADER + lines);

        assertThat(check.people()).isEqualTo(100_000);
        assertThat(check.problems()).containsExactly(new RollProblem(100_002, Kind.TOO_MANY, ""));
    }

    @Test
    void twoPeopleOfOneNameAndDayWithTwoAddressesAreTwoPeople() throws IOException {
        assertThat(check(HEADER + GOOD + "Jeanne;Morel;12/03/1971;01004;Ailleurs\n")
                        .people())
                .isEqualTo(2);
    }

    @BothDatabases
    void anImportKeepsEverybody(Storage where) throws IOException {
        LevelTables tables = tables(where);
        String text = HEADER
                + IntStream.rangeClosed(1, 1_234)
                        .mapToObj(number -> "Élise;Nom" + number + ";12/03/1971;01004;Rue A\n")
                        .collect(Collectors.joining());

        RollImport result = tables.imports().run(LevelTables.AGENT, "Électeurs 2026", KEPT, file(text));

        Roll roll = tables.rolls().list().get(0);
        assertThat(result).isEqualTo(new RollImport.Done(roll.id(), 1_234));
        assertThat(roll.name()).isEqualTo("electeurs-2026");
        assertThat(roll.size()).isEqualTo(1_234);
        assertThat(roll.keptUntil()).isEqualTo(KEPT);
        assertThat(tables.rolls()
                        .people(roll.id(), "élise NOM1234", Keyset.first(20))
                        .items())
                .singleElement()
                .satisfies(listed -> assertThat(listed.entry().familyName()).isEqualTo("Nom1234"));
        assertThat(tables.rolls().people(roll.id(), "", Keyset.first(20)).next())
                .isPresent();
    }

    @BothDatabases
    void nothingIsKeptOfAFileWithOneProblem(Storage where) throws IOException {
        LevelTables tables = tables(where);

        RollImport result = tables.imports()
                .run(LevelTables.AGENT, "Électeurs", KEPT, file(HEADER + GOOD + "Karim;Benali;hier;01004;\n"));

        assertThat(result).isInstanceOf(RollImport.Refused.class);
        assertThat(tables.rolls().list()).isEmpty();
        assertThat(count(where, "core_roll_entry")).isZero();
    }

    @BothDatabases
    void aFileThatChangesWhileItIsReadIsNotImported(Storage where) {
        LevelTables tables = tables(where);
        int[] opened = {0};

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> tables.imports()
                        .run(LevelTables.AGENT, "Électeurs", KEPT, () -> {
                            String text = opened[0]++ == 0 ? HEADER + GOOD : HEADER + GOOD + "Karim;B;hier;01004;\n";
                            return file(text).open();
                        }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(count(where, "core_roll")).isZero();
        assertThat(count(where, "core_roll_entry")).isZero();
    }

    @BothDatabases
    void aNameIsUsedOnce(Storage where) throws IOException {
        LevelTables tables = tables(where);
        tables.importRoll("Électeurs", GOOD.strip());

        assertThat(tables.imports().run(LevelTables.AGENT, "ELECTEURS", KEPT, file(HEADER + GOOD)))
                .isEqualTo(new RollImport.NameTaken("electeurs"));
    }

    @BothDatabases
    void deletingARollCancelsItsCodesAndKeepsTheLevelOfThoseWhoUsedOne(Storage where) {
        LevelTables tables = tables(where);
        String id = tables.importRoll("Électeurs", GOOD.strip(), "Karim;Benali;14/05/1988;01004;Rue A");
        List<IdentityCode> codes = tables.issueFor(id).codes();
        String account = tables.account().id();
        tables.codes().use(account, "192.0.2.1", codes.get(0).text());

        tables.deletion().run(LevelTables.AGENT, tables.rolls().find(id).orElseThrow());

        assertThat(tables.rolls().find(id)).isEmpty();
        assertThat(count(where, "core_roll_entry")).isZero();
        assertThat(tables.codes()
                        .use(tables.account().id(), "192.0.2.1", codes.get(1).text()))
                .isEqualTo(new CodeUse.Cancelled());
        assertThat(tables.accounts().find(account).orElseThrow().level().ordinal())
                .isEqualTo(2);
    }

    @BothDatabases
    void aRollIsDeletedAfterItsLastDay(Storage where) throws IOException {
        LevelTables tables = tables(where);
        TestClock later = new TestClock(Instant.parse("2027-11-25T12:00:00Z"));
        tables.imports().run(LevelTables.AGENT, "Électeurs", KEPT, file(HEADER + GOOD));
        LevelTables then = new LevelTables(where.core(), later);

        assertThat(then.deletion().outdated()).isZero();

        later.advance(Duration.ofDays(1));
        assertThat(then.deletion().outdated()).isEqualTo(1);
        assertThat(then.rolls().list()).isEmpty();
    }

    @BothDatabases
    void lettersAreWrittenInTheOrderOfTheFile(Storage where) {
        LevelTables tables = tables(where);
        String id = tables.importRoll(
                "Électeurs", GOOD.strip(), "Karim;Benali;14/05/1988;01004;Rue A", "Zoé;Abel;14/05/1988;01004;Rue B");
        var issue = tables.issueFor(id);

        assertThat(tables.rolls().ofBatch(issue.batch().id(), 2, 5))
                .extracting(RollEntry::position, RollEntry::givenName)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "Karim"), org.assertj.core.groups.Tuple.tuple(3, "Zoé"));
    }

    private static int count(Storage where, String table) {
        return where.core()
                .read(handle -> handle.createQuery("select count(*) from " + table)
                        .mapTo(Integer.class)
                        .one());
    }
}
