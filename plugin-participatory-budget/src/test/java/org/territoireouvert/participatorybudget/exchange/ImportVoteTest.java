package org.territoireouvert.participatorybudget.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.participatorybudget.ImportedVotes;
import org.territoireouvert.participatorybudget.SharedVotes;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.pabulib.PabulibException;
import org.territoireouvert.participatorybudget.project.SubmittedProject;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestDatabases;

class ImportVoteTest {

    @BothDatabases
    void aVoteComesOutAsItWentIn(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);

        Edition first = votes.imported(ImportedVotes.small(), "Premier");
        String once = votes.exported(first);
        String twice = votes.exported(votes.imported(once, "Second"));

        assertThat(once).isEqualTo(ImportedVotes.small());
        assertThat(twice).isEqualTo(once);
        assertThat(first.total()).isEqualTo(Money.ofUnits(100));
        assertThat(first.ballotCount()).isEqualTo(4);
    }

    @BothDatabases
    void projectsLieWhereTheFileSays(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);
        String file = ImportedVotes.file(
                        "approval",
                        List.of(
                                "1;60;École;;;46,35;1.75",
                                "2;50;Haies;;;52.2345678912;-0.5",
                                "3;40;Bancs;;;46.35;",
                                "4;30;Mer;;;146.35;1"),
                        List.of("a;1;"))
                .replace("neighborhood;colour", "neighborhood;latitude;longitude;colour")
                .replaceAll("(?m)^([1-4];.*)$", "$1;");

        Edition edition = votes.imported(file, "Sur la carte");

        List<SubmittedProject> projects =
                votes.plugin.database().read(handle -> votes.store.projects().all(handle, edition.id()));
        assertThat(projects)
                .extracting(SubmittedProject::location)
                .containsExactly(
                        Optional.of(new Coordinates("46.35", "1.75")),
                        Optional.of(new Coordinates("52.2345679", "-0.5")),
                        Optional.empty(),
                        Optional.empty());
        assertThat(votes.exported(edition)).isEqualTo(file);
        assertThat(ExportVote.columns(projects)).endsWith("latitude", "longitude");
        assertThat(ExportVote.columns(projects.subList(2, 4))).isEqualTo(ExportVote.COLUMNS);
    }

    @BothDatabases
    void pointsComeOutInTheOrderOfTheBallot(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);
        String file = ImportedVotes.file(
                "cumulative",
                List.of("b;10;B;;;", "a;20.50;A;;;", "None;30;Rien;;;"),
                List.of("1;a,b;0.5,3;18", "2;None;1.25;"));

        assertThat(votes.exported(votes.imported(file, "Points"))).isEqualTo(file);
    }

    @Test
    void everyRealVoteKeepsItsBytesAfterTheFirstExport() throws Exception {
        try (Storage storage = TestDatabases.open(Engine.SQLITE)) {
            ImportedVotes votes = new ImportedVotes(storage);
            for (String name :
                    List.of("France_Toulouse_2019", "Switzerland_Zurich_D5", "Poland_Wieliczka_2023_Green_Budget")) {
                String file = Files.readString(
                        SharedVotes.folder().resolve("instances").resolve(name + ".pb"));
                String once = votes.exported(votes.imported(file, name));

                assertThat(votes.exported(votes.imported(once, name + " again")))
                        .isEqualTo(once);
            }
        }
    }

    @BothDatabases
    void nothingIsKeptOfAFileWhoseLastLineIsWrong(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);

        PabulibException refused = votes.refused(ImportedVotes.small().replace("d;2;50", "d;4;50"));

        assertThat(refused.problems()).extracting("line").containsExactly(25L);
        assertThat(votes.rows("pb_edition") + votes.rows("pb_project") + votes.rows("pb_ballot"))
                .isZero();
    }

    @BothDatabases
    void aSecondEditionWithTheSameTitleIsRefused(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);
        votes.imported(ImportedVotes.small(), "Budget participatif 2026");

        ImportVote.Result second = votes.tryImport(ImportedVotes.small(), "Budget  Participatif 2026 !");

        assertThat(second).isEqualTo(new ImportVote.Result.AlreadyThere("budget-participatif-2026"));
        assertThat(votes.rows("pb_edition")).isOne();
    }

    @BothDatabases
    void amountsFinerThanACentAreRefusedWithTheirLine(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);
        String small = ImportedVotes.small();

        assertThat(votes.tryImport(small.replace("2;50;Haies", "2;50.125;Haies"), "Coût"))
                .isEqualTo(new ImportVote.Result.FinerThanCents(18, "cost", "50.125"));
        assertThat(votes.tryImport(small.replace("budget;100", "budget;100.001"), "Budget"))
                .isEqualTo(new ImportVote.Result.FinerThanCents(0, "budget", "100.001"));
        assertThat(votes.rows("pb_edition")).isZero();
        assertThat(votes.imported(small.replace("2;50;Haies", "2;50.5000;Haies"), "Fin")
                        .projectCount())
                .isEqualTo(3);
    }

    /** Their address would be that of a page of the plugin, and nobody could read them. */
    @BothDatabases
    void noEditionIsCalledLikeAPage(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);

        assertThat(votes.tryImport(ImportedVotes.small(), "Réalisations"))
                .isEqualTo(new ImportVote.Result.AlreadyThere("realisations"));
        assertThat(votes.tryImport(ImportedVotes.small(), "Nouvelle !"))
                .isEqualTo(new ImportVote.Result.AlreadyThere("nouvelle"));
        assertThat(votes.rows("pb_edition")).isZero();
    }
}
