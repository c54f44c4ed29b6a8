package org.territoireouvert.acceptance.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.LinkKind;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.content.StoredContents;
import org.territoireouvert.runner.content.history.Version;
import org.territoireouvert.runner.content.link.ContentLink;
import org.territoireouvert.runner.content.tag.Tag;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

/** What the runtime keeps of contents that it is told of, on both databases. */
class ContentsTest {

    private static final ContentRef OTHER = new ContentRef("ailleurs.projet", "mare");

    private static StoredContents contents(Discussed idea) {
        return new StoredContents("runtime", () -> List.of(idea.type), idea.parts);
    }

    private static void change(Storage storage, Discussed idea, ContentItem item) {
        storage.core().<Boolean, RuntimeException>write(handle -> {
            contents(idea).changed(handle, idea.type, item, new Actor.Visitor());
            return true;
        });
    }

    private static List<Version> versions(Discussed idea) {
        return idea.parts
                .database()
                .<List<Version>, RuntimeException>read(handle ->
                        idea.parts.versions().before(handle, idea.content().ref(), Integer.MAX_VALUE, 10));
    }

    @BothDatabases
    void eachNewTextIsAVersionAndFollowersHearOfIt(Storage storage) {
        Discussed idea = new Discussed(storage);

        change(storage, idea, idea.item());
        change(storage, idea, idea.item());
        idea.rewrite("Planter des haies et des arbres.");
        change(storage, idea, idea.item());

        assertThat(versions(idea)).extracting(Version::number).containsExactly(2, 1);
        assertThat(versions(idea).get(0).texts())
                .extracting("text")
                .containsExactly("Planter des haies et des arbres.");
        assertThat(idea.told).extracting(notice -> notice.kind().name()).containsExactly("content-changed");
    }

    @BothDatabases
    void whatIsNotPublicIsNotFoundNorKept(Storage storage) {
        Discussed idea = new Discussed(storage);

        change(storage, idea, idea.item().hiddenIf(true));
        boolean draftFound = idea.parts.search().find(idea.content().ref()).isPresent();
        change(storage, idea, idea.item());
        boolean found = idea.parts.search().find(idea.content().ref()).isPresent();
        storage.core().<Boolean, RuntimeException>write(handle -> {
            contents(idea).removed(handle, idea.type, "haies");
            return true;
        });

        assertThat(draftFound).isFalse();
        assertThat(found).isTrue();
        assertThat(versions(idea)).hasSize(1);
        assertThat(idea.parts.search().find(idea.content().ref())).isEmpty();
    }

    @BothDatabases
    void linksAreReadFromBothEnds(Storage storage) {
        Discussed idea = new Discussed(storage);
        change(storage, idea, idea.item());
        ContentRef from = idea.content().ref();
        storage.core().<Boolean, RuntimeException>write(handle -> {
            idea.parts.contents().put(handle, OTHER, ContentItem.of("mare", "La mare", "/projets/mare", Instant.EPOCH));
            contents(idea).link(handle, from, LinkKind.MERGED_INTO, OTHER);
            contents(idea).link(handle, from, LinkKind.MERGED_INTO, OTHER);
            return true;
        });

        List<ContentLink> here = idea.parts
                .database()
                .<List<ContentLink>, RuntimeException>read(
                        handle -> idea.parts.links().of(handle, from));
        List<ContentLink> there = idea.parts
                .database()
                .<List<ContentLink>, RuntimeException>read(
                        handle -> idea.parts.links().of(handle, OTHER));

        assertThat(here).singleElement().satisfies(link -> {
            assertThat(link.outgoing()).isTrue();
            assertThat(link.other().title()).isEqualTo("La mare");
        });
        assertThat(there).singleElement().satisfies(link -> {
            assertThat(link.outgoing()).isFalse();
            assertThat(link.other().title()).isEqualTo("Des haies");
        });
    }

    @BothDatabases
    void nobodyLinksWhatIsNotTheirs(Storage storage) {
        Discussed idea = new Discussed(storage);

        assertThatThrownBy(() -> storage.core().<Boolean, RuntimeException>write(handle -> {
                    contents(idea).link(handle, OTHER, LinkKind.CAME_FROM, OTHER);
                    return true;
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> storage.core().<Boolean, RuntimeException>write(handle -> {
                    ContentType unknown = ContentType.of("inconnu", "a", "b", idea);
                    contents(idea).changed(handle, unknown, idea.item(), new Actor.Visitor());
                    return true;
                }))
                .hasMessageContaining("inconnu");
    }

    @BothDatabases
    void listsAreToldWhatIsHidden(Storage storage) {
        Discussed idea = new Discussed(storage);
        change(storage, idea, idea.item());
        storage.core().<Boolean, RuntimeException>write(handle -> {
            idea.parts.visibility().hide(handle, idea.content().ref());
            return true;
        });

        assertThat(contents(idea).hidden(idea.type, List.of("haies", "mare"))).isEqualTo(Set.of("haies"));
        assertThat(contents(idea).hidden(idea.type, List.of())).isEmpty();
    }

    @BothDatabases
    void similarContentsAreFoundByWhatIsTyped(Storage storage) {
        Discussed idea = new Discussed(storage);
        change(storage, idea, idea.item());

        assertThat(contents(idea).similar(idea.type, "je voudrais planter une haie", 5))
                .extracting(ContentItem::title)
                .containsExactly("Des haies");
        assertThat(contents(idea).similar(idea.type, "", 5)).isEmpty();
    }

    @BothDatabases
    void keyWordsThatDifferInAccentsAreOne(Storage storage) {
        Discussed idea = new Discussed(storage);
        storage.core().<Boolean, RuntimeException>write(handle -> {
            idea.parts
                    .tags()
                    .replace(
                            handle,
                            idea.content().ref(),
                            List.of(Tag.of("Forêt"), Tag.of("foret"), Tag.of("eau")),
                            idea.clock.instant());
            return true;
        });

        assertThat(idea.parts
                        .database()
                        .<List<Tag>, RuntimeException>read(handle ->
                                idea.parts.tags().of(handle, idea.content().ref())))
                .extracting(Tag::label)
                .containsExactly("eau", "Forêt");
    }
}
