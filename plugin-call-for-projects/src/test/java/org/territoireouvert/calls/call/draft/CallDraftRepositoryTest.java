package org.territoireouvert.calls.call.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.calls.call.CallSheets;
import org.territoireouvert.calls.call.SheetExamples;
import org.territoireouvert.calls.demonstration.SharedPlaces;
import org.territoireouvert.calls.model.CallPart;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.PluginTables;

class CallDraftRepositoryTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final CallSheet SHEET = SharedPlaces.sheet(LocalDate.of(2026, 11, 23));

    private final CallDraftRepository drafts = new CallDraftRepository(new CallSheets(new JacksonJson()));

    private static CallDraft draft(String id, String slug) {
        return new CallDraft(id, slug, 1, SHEET, Set.of(CallPart.SUBJECT), 1, "rachel", NOW);
    }

    @BothDatabases
    void draftIsReadBackAndNeverWrittenOverALaterRevision(Storage storage) {
        Database database = PluginTables.of(storage, "call-for-projects", "cal_");
        CallDraft first = draft("d1", "");
        CallDraft rachels = first.with(CallPart.FORM, SheetExamples.titled(SHEET, "Rachel"), "rachel", NOW);
        CallDraft omars = first.with(CallPart.RULES, SheetExamples.titled(SHEET, "Omar"), "omar", NOW);

        database.write(handle -> {
            assertThat(drafts.add(handle, first)).isTrue();
            assertThat(drafts.find(handle, "d1")).contains(first);
            assertThat(drafts.put(handle, rachels)).isTrue();
            assertThat(drafts.put(handle, omars)).isFalse();
            return 0;
        });

        assertThat(database.<java.util.Optional<CallDraft>, RuntimeException>read(handle -> drafts.find(handle, "d1")))
                .contains(rachels);
    }

    @BothDatabases
    void callHasOneDraftAndNewCallsHaveMany(Storage storage) {
        Database database = PluginTables.of(storage, "call-for-projects", "cal_");

        database.write(handle -> {
            assertThat(drafts.add(handle, draft("d1", "lieux"))).isTrue();
            assertThat(drafts.add(handle, draft("d2", "lieux"))).isFalse();
            assertThat(drafts.add(handle, draft("d3", ""))).isTrue();
            assertThat(drafts.add(handle, draft("d4", ""))).isTrue();
            assertThat(drafts.ofCall(handle, "lieux")).contains("d1");
            assertThat(drafts.ofCall(handle, "")).isEmpty();
            assertThat(drafts.list(handle, Keyset.first(20)).items()).hasSize(3);
            assertThat(drafts.changedBy(handle, "rachel")).hasSize(3);
            assertThat(drafts.replacePerson(handle, "rachel", "")).isEqualTo(3);
            assertThat(drafts.remove(handle, "d1")).isEqualTo(1);
            return 0;
        });
    }
}
