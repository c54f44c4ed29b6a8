package org.territoireouvert.participatorybudget;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.work.Progress;
import org.territoireouvert.participatorybudget.conduct.VoteParts;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.exchange.ExportVote;
import org.territoireouvert.participatorybudget.exchange.ImportVote;
import org.territoireouvert.participatorybudget.pabulib.PabulibException;
import org.territoireouvert.participatorybudget.result.CountEdition;
import org.territoireouvert.participatorybudget.result.ResultRepository;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.context.TestContext;

/** The plugin's use cases on a storage, and votes to import. */
public final class ImportedVotes {

    public final TestContext plugin;
    public final EditionStore store;
    public final ResultRepository results;
    public final CountEdition countEdition;
    public final VoteParts parts;

    public ImportedVotes(Storage storage) {
        this(PluginOnStorage.of(storage));
    }

    public ImportedVotes(TestContext plugin) {
        this.plugin = plugin;
        store = EditionStore.on(plugin.service(Json.class));
        parts = VoteParts.of(plugin, store);
        results = new ResultRepository(plugin.ids());
        countEdition = new CountEdition(plugin, store, results, parts.fixedRules());
    }

    /** A file with a budget of 100 and a theme for each project. */
    public static String file(String type, List<String> projects, List<String> votes) {
        return """
                META
                key;value
                description;Petit vote
                country;France
                unit;Rennes
                instance;2026
                num_projects;%d
                num_votes;%d
                budget;100
                vote_type;%s
                rule;greedy
                date_begin;01.11.2026
                date_end;20.11.2026
                comment;"une; clé inconnue"
                PROJECTS
                project_id;cost;name;category;neighborhood;colour
                %s
                VOTES
                voter_id;vote%s;age
                %s
                """.formatted(
                        projects.size(),
                        votes.size(),
                        type,
                        String.join("\n", projects),
                        type.equals("cumulative") ? ";points" : "",
                        String.join("\n", votes));
    }

    /** Three projects and four ballots. */
    public static String small() {
        return file(
                "approval",
                List.of(
                        "1;60;École ombragée;Éducation;Centre;vert",
                        "2;50;Haies;Nature;Nord;",
                        "3;40;Bancs;;Centre;bleu"),
                List.of("a;1,2;30", "b;1;", "c;1,3;45", "d;2;50"));
    }

    /** The same while people vote: until the end of November 2026. */
    public static String stillOpen() {
        return small().replace("date_end;20.11.2026", "date_end;30.11.2026");
    }

    public ImportVote.Result tryImport(String file, String title) throws Exception {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        return new ImportVote(plugin, store)
                .run(new ByteArrayInputStream(bytes), bytes.length, Optional.of(title), Progress.SILENT);
    }

    public Edition imported(String file, String title) throws Exception {
        return ((ImportVote.Result.Imported) tryImport(file, title)).edition();
    }

    public PabulibException refused(String file) throws Exception {
        try {
            throw new AssertionError(tryImport(file, "Refusé").toString());
        } catch (PabulibException refused) {
            return refused;
        }
    }

    public String exported(Edition edition) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        plugin.database().<Boolean, Exception>read(handle -> {
            new ExportVote(store)
                    .write(
                            handle,
                            store.editions().document(handle, edition.slug()).orElseThrow(),
                            bytes);
            return true;
        });
        return bytes.toString(StandardCharsets.UTF_8);
    }

    public long rows(String table) {
        return plugin.database()
                .read(handle -> handle.createQuery("select count(*) from " + table)
                        .mapTo(Long.class)
                        .one());
    }
}
