package org.territoireouvert.ambassadors.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.PluginTables;

/** A hundred thousand items are staged and checked without being in memory. */
class LargeImportTest {

    private static final int PEOPLE = 49_000;
    private static final int BODIES = 1_000;

    private static InputStream file() {
        Stream<String> bodies = IntStream.range(0, BODIES)
                .mapToObj(index -> (index == 0 ? "{\"organizations\":[" : ",") + "{\"id\":\"o" + index
                        + "\",\"name\":\"Service " + index + "\""
                        + (index < 10 ? "" : ",\"parent_id\":\"o" + index % 10 + "\"")
                        + "}");
        Stream<String> posts = IntStream.range(0, BODIES)
                .mapToObj(index -> (index == 0 ? "],\"posts\":[" : ",") + "{\"id\":\"t" + index
                        + "\",\"label\":\"Poste " + index + "\",\"organization_id\":\"o" + index + "\"}");
        Stream<String> people = IntStream.range(0, PEOPLE)
                .mapToObj(index -> (index == 0 ? "],\"persons\":[" : ",") + "{\"id\":\"p" + index
                        + "\",\"name\":\"Personne " + index + "\"}");
        Stream<String> memberships = IntStream.range(0, PEOPLE)
                .mapToObj(index -> (index == 0 ? "],\"memberships\":[" : ",") + "{\"id\":\"m" + index
                        + "\",\"person_id\":\"p" + index + "\",\"post_id\":\"t" + index % BODIES
                        + "\",\"start_date\":\"" + (1900 + index / BODIES) + "\",\"end_date\":\""
                        + (1900 + index / BODIES) + "\"}");
        return new SequenceInputStream(Collections.enumeration(
                Stream.of(bodies, posts, people, memberships, Stream.of("]}"))
                        .flatMap(part -> part)
                        .map(text -> (InputStream) new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                        .toList()));
    }

    @BothDatabases
    void aHundredThousandItemsAreCheckedInUnderAMinute(Storage storage) throws IOException {
        Database database = PluginTables.of(storage, "ambassador-directory", "amb_");
        long begun = System.nanoTime();

        Map<ItemKind, Integer> counts = new LinkedHashMap<>();
        List<ImportProblem> problems = new ArrayList<>();
        database.<Boolean, IOException>write(handle -> {
            Staging staging = new Staging(handle, new JacksonJson());
            ReadItem reading = new ReadItem(Optional.empty(), problems::add, name -> {});
            new PopoloReader(new JacksonJson(), file()).read(new PopoloReader.Visitor() {
                @Override
                public void item(ItemKind kind, int place, Map<?, ?> item) {
                    staging.add(reading.read(kind, place, item));
                }

                @Override
                public void passed(String list) {}
            });
            staging.flush();
            new CheckStaged(handle, problems::add).run(false);
            new CheckSeats(handle, staging, problems::add).run();
            for (ItemKind kind : ItemKind.values()) {
                counts.put(kind, staging.count(kind, false));
            }
            staging.clear();
            return true;
        });

        assertThat(problems).isEmpty();
        assertThat(counts.values()).containsExactly(BODIES, BODIES, PEOPLE, PEOPLE);
        assertThat(System.nanoTime() - begun).isLessThan(60_000_000_000L);
    }
}
