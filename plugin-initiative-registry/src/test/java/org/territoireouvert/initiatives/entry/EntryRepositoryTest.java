package org.territoireouvert.initiatives.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.initiatives.call.OpenCall;
import org.territoireouvert.initiatives.call.OpenCallRepository;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.model.Relation;
import org.territoireouvert.initiatives.model.RelationKind;
import org.territoireouvert.initiatives.model.Sheet;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.PluginTables;

class EntryRepositoryTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final Sheets sheets = new Sheets(new JacksonJson());

    @BothDatabases
    void entryIsReplaced(Storage storage) {
        Database database = tables(storage);
        EntryRepository entries = new EntryRepository(database, sheets);
        Entry first = Entry.first("verger", SheetExamples.orchard(), NOW);
        Entry second = first.next(SheetExamples.orchard(), NOW.plusSeconds(60));

        List<Optional<Entry.State>> before = database.write(handle ->
                List.of(entries.put(handle, first, values(first)), entries.put(handle, second, values(second))));

        assertThat(before).containsExactly(Optional.empty(), Optional.of(Entry.State.PUBLISHED));
        assertThat(entries.latest(20)).extracting(EntryLine::slug).containsExactly("verger");
        assertThat(entries.find("verger")).contains(second);
    }

    @BothDatabases
    void archivedEntryIsReadAtItsAddressButNotListed(Storage storage) {
        Database database = tables(storage);
        EntryRepository entries = new EntryRepository(database, sheets);
        Entry archived = Entry.first("verger", SheetExamples.orchard(), NOW).in(Entry.State.ARCHIVED, NOW);

        database.write(handle -> entries.put(handle, archived, values(archived)));

        assertThat(entries.latest(20)).isEmpty();
        assertThat(entries.find("verger")).contains(archived);
        assertThat(entries.after("", 10)).containsExactly(archived);
    }

    @BothDatabases
    void relationsNeverCloseACircle(Storage storage) {
        Database database = tables(storage);
        EntryRepository entries = new EntryRepository(database, sheets);
        RelationRepository relations = new RelationRepository(database);

        List<Boolean> circles = database.write(handle -> {
            for (String slug : List.of("a", "b", "c")) {
                Entry entry = Entry.first(slug, SheetExamples.orchard(), NOW);
                entries.put(handle, entry, values(entry));
            }
            relations.put(handle, new Relation("a", RelationKind.SCALED_UP_FROM, "b", ""), NOW);
            relations.put(handle, new Relation("b", RelationKind.SCALED_UP_FROM, "c", ""), NOW);
            return List.of(
                    relations.closesCircle(handle, new Relation("c", RelationKind.SCALED_UP_FROM, "a", "")),
                    relations.closesCircle(handle, new Relation("a", RelationKind.SCALED_UP_FROM, "a", "")),
                    relations.closesCircle(handle, new Relation("a", RelationKind.SCALED_UP_FROM, "c", "")),
                    relations.closesCircle(handle, new Relation("c", RelationKind.INSPIRED_BY, "a", "")));
        });

        assertThat(circles).containsExactly(true, true, false, false);
        assertThat(relations.of("b", 10))
                .containsExactly(
                        new Relation("b", RelationKind.SCALED_UP_FROM, "c", ""),
                        new Relation("a", RelationKind.SCALED_UP_FROM, "b", ""));
    }

    @BothDatabases
    void numberBehindATitleIsFreeHoweverManyHaveIt(Storage storage) {
        Database database = tables(storage);
        EntryRepository entries = new EntryRepository(database, sheets);
        Sheet sheet = SheetExamples.orchard();

        List<String> slugs = database.write(handle -> {
            List<String> made = new ArrayList<>();
            for (int number = 0; number < 40; number++) {
                Entry entry = Entry.first(Slugs.free(handle, entries, sheet), sheet, NOW);
                entries.put(handle, entry, values(entry));
                made.add(entry.slug());
            }
            return made;
        });

        assertThat(slugs).doesNotHaveDuplicates();
        assertThat(slugs.get(39)).isEqualTo(slugs.get(0) + "-40");
    }

    @BothDatabases
    void titleIsKnownAtItsPlaceWhateverItsAccents(Storage storage) {
        Database database = tables(storage);
        EntryRepository entries = new EntryRepository(database, sheets);
        Entry entry = Entry.first("verger", SheetExamples.orchard(), NOW);
        TitleAtPlace there = TitleAtPlace.of(entry.sheet());
        TitleAtPlace elsewhere = new TitleAtPlace(there.title(), "ailleurs");

        Set<TitleAtPlace> known = database.write(handle -> {
            entries.put(handle, entry, values(entry));
            return entries.known(handle, List.of(there, elsewhere));
        });

        assertThat(known).containsExactly(there);
        assertThat(there.title()).isLowerCase();
    }

    @BothDatabases
    void everyVersionStaysReadable(Storage storage) {
        Database database = tables(storage);
        EntryRepository entries = new EntryRepository(database, sheets);
        VersionRepository versions = new VersionRepository(database, sheets);
        Sheet empty = Sheet.empty(EntryKind.METHOD).with(SheetExamples.orchard().subject());
        Entry first = Entry.first("verger", SheetExamples.orchard(), NOW);

        database.write(handle -> {
            entries.put(handle, first, values(first));
            versions.add(handle, first, "", "");
            versions.add(handle, first.next(empty, NOW), "Plus court", "");
            return true;
        });

        assertThat(versions.list("verger", 10))
                .extracting(VersionRepository.Version::number)
                .containsExactly(2, 1);
        assertThat(versions.sheet("verger", 1)).contains(SheetExamples.orchard());
        assertThat(versions.sheet("verger", 2)).contains(empty);
    }

    @BothDatabases
    void callIsShownUntilItsLastDay(Storage storage) {
        OpenCallRepository calls = new OpenCallRepository(tables(storage));
        LocalDate last = LocalDate.of(2026, 12, 15);
        OpenCall call = new OpenCall("lieux", "Lieux partagés", "/appels-a-projets/lieux", last);

        calls.put(call);
        calls.put(call);

        assertThat(calls.openOn(last, 5)).containsExactly(call);
        assertThat(calls.openOn(last.plusDays(1), 5)).isEmpty();
    }

    private static EntryValues values(Entry entry) {
        return new EntryValues(entry, 0, Optional.empty(), List.of(), Optional.empty());
    }

    private static Database tables(Storage storage) {
        return PluginTables.of(storage, "initiative-registry", "ini_");
    }
}
