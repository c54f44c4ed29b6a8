package org.territoireouvert.participatorybudget.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.api.work.Command;
import org.territoireouvert.participatorybudget.ImportedVotes;
import org.territoireouvert.participatorybudget.SharedVotes;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.TestDatabases;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class BudgetCommandsTest {

    private static final String SMALL = "{\"selected\":[\"1\",\"3\"],\"order\":[\"1\",\"3\"],\"cost\":\"100\"}";

    @TempDir
    Path folder;

    private final Storage storage = TestDatabases.open(Engine.SQLITE);
    private final ImportedVotes votes = new ImportedVotes(storage);
    private Path small;

    @BeforeEach
    void writeVote() throws Exception {
        small = Files.writeString(folder.resolve("petit.pb"), ImportedVotes.small());
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private Command command(String name) {
        return BudgetCommands.all(votes.plugin, votes.store, votes.countEdition).stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCountIsOneLineOfJson() throws Exception {
        TypedLine line = new TypedLine(small.toString(), "--rule", "greedy_votes", "--json");

        assertThat(line.run(command("count"))).isZero();

        assertThat(line.printed()).containsExactly(SMALL);
        assertThat(line.complained()).isEmpty();
    }

    @Test
    void equalSharesTellWhatEachBallotHeld() throws Exception {
        TypedLine line = new TypedLine(small.toString(), "--rule", "mes_cost", "--json");

        assertThat(line.run(command("count"))).isZero();

        assertThat(line.printed())
                .containsExactly("{\"selected\":[\"1\"],\"order\":[\"1\"],\"cost\":\"60\",\"endowment\":\"25\"}");
    }

    @Test
    void severalFilesGiveALineEach() throws Exception {
        TypedLine line = new TypedLine(small.toString(), small.toString(), "--rule", "greedy_votes", "--json");

        assertThat(line.run(command("count"))).isZero();

        assertThat(line.printed()).containsExactly(SMALL, SMALL);
    }

    @Test
    void peopleReadTheCountInWords() throws Exception {
        TypedLine line = new TypedLine(small.toString(), "--rule", "greedy_votes");

        assertThat(line.run(command("count"))).isZero();

        assertThat(line.printed()).containsExactly("2 projets financés, 100 sur 100\u00a0:", "  1", "  3");
    }

    @Test
    void aMalformedFileIsOneSentenceWithItsLine() throws Exception {
        Path wrong = Files.writeString(
                folder.resolve("faux.pb"), ImportedVotes.small().replace("d;2;50", "d;4;50"));
        TypedLine line = new TypedLine(wrong.toString(), small.toString(), "--rule", "greedy_votes", "--json");

        assertThat(line.run(command("count"))).isEqualTo(2);

        assertThat(line.printed()).containsExactly(SMALL);
        assertThat(line.complained())
                .containsExactly(
                        "Le fichier " + wrong
                                + " est refusé, rien n’est importé (un problème)\u00a0: Ligne 25\u00a0: le vote nomme le projet"
                                + " «\u00a04\u00a0», que la section PROJECTS ne contient pas\u00a0; ajoutez-le ou corrigez le numéro.");
    }

    @Test
    void aFileThatIsNotThereIsOneSentence() throws Exception {
        for (String name : List.of("absent.pb", ".")) {
            Path file = folder.resolve(name);
            for (String command : List.of("count", "import")) {
                TypedLine line = new TypedLine(file.toString(), "--rule", "greedy_votes");

                assertThat(line.run(command(command))).isEqualTo(2);
                assertThat(line.complained())
                        .containsExactly(
                                "Le fichier " + file + " ne peut pas être lu\u00a0: vérifiez son nom et ses droits.");
            }
        }
    }

    @Test
    void anUnknownWordIsNamed() throws Exception {
        for (List<String> words : List.of(
                List.of("--rule", "coin_toss"),
                List.of("--rule", "mes_cost", "--completion", "coin_toss"),
                List.of("--rule", "greedy_votes", "--on-overflow", "coin_toss"),
                List.of("--rule", "greedy_votes", "--tie", "coin_toss"))) {
            TypedLine line = new TypedLine(words.toArray(String[]::new));

            assertThat(line.run(command("count"))).isEqualTo(2);
            assertThat(line.complained()).hasSize(1).first().asString().startsWith("«\u00a0coin_toss\u00a0» n’est pas");
        }
        TypedLine lot = new TypedLine(small.toString(), "--rule", "greedy_votes", "--tie", "lot");
        assertThat(lot.run(command("count"))).isEqualTo(2);
    }

    @Test
    void aVoteIsImportedCountedAndExported() throws Exception {
        TypedLine imported = new TypedLine(small.toString(), "--title", "Petit vote");
        assertThat(imported.run(command("import"))).isZero();
        assertThat(imported.printed())
                .containsExactly("Petit vote\u00a0: 3 projets et 4 bulletins importés. Édition\u00a0: petit-vote");

        TypedLine again = new TypedLine(small.toString(), "--title", "Petit vote");
        assertThat(again.run(command("import"))).isEqualTo(2);
        assertThat(again.complained())
                .containsExactly("L’adresse «\u00a0petit-vote\u00a0» est déjà prise\u00a0: donnez un autre titre"
                        + " avec --title.");

        TypedLine counted = new TypedLine("--rule", "greedy_votes", "--json");
        assertThat(counted.run(command("count"))).isZero();
        assertThat(counted.printed()).containsExactly(SMALL);

        TypedLine said = new TypedLine("--rule", "greedy_votes", "--edition", "petit-vote");
        assertThat(said.run(command("count"))).isZero();
        assertThat(said.printed())
                .containsExactly(
                        "Petit vote\u00a0: 2 projets financés, 100\u00a0€ sur 100\u00a0€. Résultat publié\u00a0:"
                                + " /budgets-participatifs/petit-vote/resultats",
                        "  1  École ombragée  60\u00a0€",
                        "  3  Bancs  40\u00a0€");

        Path written = folder.resolve("sortie.pb");
        assertThat(new TypedLine(written.toString()).run(command("export"))).isZero();
        assertThat(written).hasContent(ImportedVotes.small());
        assertThat(new TypedLine(written.toString()).run(command("export"))).isEqualTo(2);
    }

    @Test
    void anAmountFinerThanACentIsOneSentence() throws Exception {
        Path fine = Files.writeString(
                folder.resolve("fin.pb"), ImportedVotes.small().replace("2;50;Haies", "2;50.125;Haies"));
        TypedLine line = new TypedLine(fine.toString());

        assertThat(line.run(command("import"))).isEqualTo(2);
        assertThat(line.complained())
                .containsExactly("Le fichier " + fine + " est refusé, rien n’est importé\u00a0: Ligne 18\u00a0:"
                        + " «\u00a050.125\u00a0» est plus fin que le centime pour «\u00a0cost\u00a0»\u00a0; écrivez deux"
                        + " décimales au plus.");
    }

    @Test
    void allCasesOfMajorityJudgmentAreReproduced() throws Exception {
        Path file = SharedVotes.folder().resolve("majority-judgment-cases.json");
        TypedLine line = new TypedLine(file.toString(), "--json");

        assertThat(line.run(command("judge"))).isZero();

        JsonNode cases = SharedVotes.json(file);
        assertThat(line.printed()).hasSize(120).hasSize(cases.size());
        for (int at = 0; at < cases.size(); at++) {
            JsonNode answer = new ObjectMapper().readTree(line.printed().get(at));
            JsonNode expected = cases.get(at);
            assertThat(answer.get("ranks")).as("case %s", at).isEqualTo(expected.get("expected_ranks"));
            for (String key : List.of("median", "selected_skip", "selected_stop", "selected_top2")) {
                assertThat(answer.get(key)).as("%s of case %s", key, at).isEqualTo(expected.get(key));
            }
        }
    }

    @Test
    void aCaseWithoutJudgesIsNamed() throws Exception {
        for (String wrong : List.of(
                "[{\"mode\":\"static0\",\"judges\":2.5,\"tallies_worst_to_best\":[[1,1]]}]",
                "[{\"mode\":\"static0\",\"tallies_worst_to_best\":[[1,1]]}]")) {
            Path file = Files.writeString(folder.resolve("cas.json"), wrong);
            TypedLine line = new TypedLine(file.toString());

            assertThat(line.run(command("judge"))).isEqualTo(2);
            assertThat(line.complained())
                    .containsExactly("Le fichier " + file
                            + ", cas 1\u00a0: la valeur de «\u00a0judges\u00a0» manque ou n’a pas la forme attendue.");
        }
        Path text = Files.writeString(folder.resolve("texte.json"), "rien");
        assertThat(new TypedLine(text.toString()).run(command("judge"))).isEqualTo(2);
    }
}
