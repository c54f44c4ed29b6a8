package org.territoireouvert.calls.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.call.CallSheets;
import org.territoireouvert.calls.demonstration.SharedPlaces;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.collective.Seat;
import org.territoireouvert.calls.model.team.Carrier;
import org.territoireouvert.calls.model.team.Contact;
import org.territoireouvert.calls.model.team.Mentor;
import org.territoireouvert.calls.model.team.Merge;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.model.team.Post.Nature;
import org.territoireouvert.calls.model.team.PostText;
import org.territoireouvert.calls.model.team.TeamKind;
import org.territoireouvert.calls.team.PostSearch.Standing;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.PluginTables;

class TeamRepositoriesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final String SLUG = SharedPlaces.SLUG;

    private static Database tables(Storage storage) {
        Database tables = PluginTables.of(storage, "call-for-projects", "cal_");
        tables.write(handle -> {
            new CallRepository(tables, new CallSheets(new JacksonJson()))
                    .publish(handle, Call.first(SLUG, SharedPlaces.sheet(TODAY), NOW), "", "");
            return true;
        });
        return tables;
    }

    private static Post post(String id, Nature nature, String title, Theme theme, String until, String... places) {
        return Post.first(
                id,
                SLUG,
                nature,
                new PostText(
                        nature == Nature.SKETCH ? Optional.empty() : Optional.of(TeamKind.PLACE),
                        title,
                        "Des mots",
                        theme,
                        List.of(places),
                        until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until))),
                "",
                NOW.plusSeconds(id.charAt(0)));
    }

    private static List<String> ids(Slice<Post> slice) {
        return slice.items().stream().map(Post::id).toList();
    }

    @BothDatabases
    void listIsNarrowedByAllFiltersAndPagedFromTheLatest(Storage storage) {
        Database tables = tables(storage);
        PostRepository posts = new PostRepository(tables);
        tables.write(handle -> {
            posts.add(handle, post("a", Nature.NEED, "Une salle à Corvaux", Theme.SOCI, "", "00401"), "ada");
            posts.add(handle, post("b", Nature.OFFER, "Une école", Theme.EDUC, "2026-11-27"), "ada");
            posts.add(handle, post("c", Nature.SKETCH, "Une cantine", Theme.SOCI, "", "00406"), "bilal");
            posts.add(handle, post("d", Nature.NEED, "Trop tard", Theme.SOCI, "2026-11-26"), "ada");
            Post gone = post("e", Nature.NEED, "Retiré", Theme.SOCI, "");
            posts.add(handle, gone, "ada");
            return posts.settle(handle, gone.in(Post.State.WITHDRAWN, "", "", NOW), Post.State.OPEN);
        });
        Keyset first = Keyset.first(10);

        assertThat(ids(posts.list(search("", "", List.of(), Standing.OPEN), first)))
                .containsExactly("c", "b", "a");
        assertThat(ids(posts.list(search("", "", List.of(), Standing.SETTLED), first)))
                .containsExactly("d");
        assertThat(ids(posts.list(search("", "", List.of(), Standing.ALL), first)))
                .containsExactly("d", "c", "b", "a");
        assertThat(ids(posts.list(search("ecole", "", List.of(), Standing.ALL), first)))
                .containsExactly("b");
        assertThat(ids(posts.list(search("", "SOCI", List.of("00401", "00400"), Standing.OPEN), first)))
                .containsExactly("a");
        assertThat(ids(posts.list(search("", "", List.of("00401"), Standing.OPEN), first)))
                .as("what is for everywhere is found too")
                .containsExactly("b", "a");
        Slice<Post> page = posts.list(search("", "", List.of(), Standing.OPEN), Keyset.first(2));
        assertThat(ids(page)).containsExactly("c", "b");
        assertThat(ids(posts.list(
                        search("", "", List.of(), Standing.OPEN),
                        Keyset.after(page.next().orElseThrow(), 2, 2))))
                .containsExactly("a");
        assertThat(posts.found(search("", "", List.of(), Standing.OPEN))).isEqualTo(3);
        assertThat(posts.open(SLUG, TODAY))
                .containsEntry(Nature.NEED, 1)
                .containsEntry(Nature.OFFER, 1)
                .containsEntry(Nature.SKETCH, 1);
    }

    private static PostSearch search(String words, String theme, List<String> places, Standing standing) {
        return new PostSearch(
                SLUG,
                words,
                Optional.empty(),
                Optional.empty(),
                theme.isEmpty() ? Optional.empty() : Optional.of(Theme.valueOf(theme)),
                places,
                standing,
                TODAY);
    }

    @BothDatabases
    void textIsKeptOnlyAgainstTheRevisionThatWasRead(Storage storage) {
        Database tables = tables(storage);
        PostRepository posts = new PostRepository(tables);
        Post post = post("a", Nature.OFFER, "Avant", Theme.SOCI, "", "00401", "00402");
        PostText other = new PostText(
                Optional.of(TeamKind.TIME), "Après", "Autre", Theme.REGI, List.of("00406"), Optional.of(TODAY));
        tables.write(handle -> {
            posts.add(handle, post, "ada");
            assertThat(posts.change(handle, post.changed(other, NOW))).isTrue();
            assertThat(posts.change(handle, post.changed(post.text(), NOW)))
                    .as("the same revision again")
                    .isFalse();
            return true;
        });

        Post kept = posts.find("a").orElseThrow();
        assertThat(kept.text()).isEqualTo(other);
        assertThat(kept.revision()).isEqualTo(2);
        assertThat(ids(posts.list(search("", "", List.of("00401"), Standing.OPEN), Keyset.first(5))))
                .isEmpty();
    }

    @BothDatabases
    void samePersonAnswersOnceAndOneAnswerIsGiven(Storage storage) {
        Database tables = tables(storage);
        ContactRepository contacts = new ContactRepository();
        tables.write(handle -> {
            assertThat(contacts.add(handle, contact("1", "ada", ""), "ada")).isTrue();
            assertThat(contacts.add(handle, contact("2", "ada", ""), "ada")).isFalse();
            assertThat(contacts.add(handle, contact("3", "bilal", ""), "bilal")).isTrue();
            assertThat(contacts.settle(handle, "1", Contact.State.WAITING, Contact.State.DECLINED, NOW))
                    .isTrue();
            assertThat(contacts.settle(handle, "1", Contact.State.WAITING, Contact.State.ACCEPTED, NOW))
                    .isFalse();
            assertThat(contacts.add(handle, contact("4", "ada", ""), "ada"))
                    .as("again after a no")
                    .isTrue();
            assertThat(contacts.count(handle, "p", Contact.State.WAITING)).isEqualTo(2);
            return true;
        });
    }

    private static Contact contact(String id, String person, String sketch) {
        return new Contact(
                id,
                SLUG,
                Contact.About.POST,
                "p",
                sketch,
                Seat.ofPerson(person, person),
                Contact.State.WAITING,
                NOW,
                Optional.empty());
    }

    @BothDatabases
    void carriersMentorsAndMergesComeBackAsTheyWereKept(Storage storage) {
        Database tables = tables(storage);
        PostRepository posts = new PostRepository(tables);
        CarrierRepository carriers = new CarrierRepository();
        MentorRepository mentors = new MentorRepository();
        MergeRepository merges = new MergeRepository();
        Carrier carrier = new Carrier("k1", "a", Seat.ofOrganisation("org", "Une association"), "Un four", NOW);
        Mentor mentor = new Mentor(
                "m",
                SLUG,
                "",
                "ada",
                "ada",
                new Mentor.Offer("J’aide", Set.of(Theme.SOCI, Theme.AGRI), List.of("00401"), 2),
                Optional.empty(),
                Mentor.State.OPEN,
                "",
                1,
                NOW,
                NOW);
        Merge merge = new Merge(
                "f",
                SLUG,
                "a",
                "b",
                "Ensemble",
                "Mots",
                Theme.SOCI,
                Merge.State.OPEN,
                "",
                "",
                "ada",
                NOW,
                Optional.empty());
        tables.write(handle -> {
            posts.add(handle, post("a", Nature.SKETCH, "A", Theme.SOCI, ""), "ada");
            assertThat(carriers.add(handle, carrier)).isTrue();
            assertThat(carriers.add(handle, new Carrier("k2", "a", carrier.seat(), "", NOW)))
                    .as("once")
                    .isFalse();
            mentors.add(handle, mentor, "ada");
            merges.add(handle, merge);
            merges.say(handle, "f", new Merge.Voice("", "ada", false, "Non", 1, 1), "ada", NOW);
            merges.say(handle, "f", new Merge.Voice("", "ada", true, "", 2, 1), "ada", NOW);
            return true;
        });

        tables.read(handle -> {
            assertThat(carriers.of(handle, "a")).containsExactly(carrier);
            assertThat(mentors.of(handle, SLUG)).containsExactly(mentor);
            assertThat(merges.open(handle, "b")).containsExactly(merge);
            assertThat(merges.voices(handle, "f")).containsExactly(new Merge.Voice("", "ada", true, "", 2, 1));
            return true;
        });
    }
}
