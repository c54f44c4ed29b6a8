package org.territoireouvert.participatorybudget.idea;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.data.Conditions;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;

/** Reads many ideas; every list for people stays within one edition and uses an index of it. */
public final class IdeaListRepository {

    /** Own ideas that one page shows. */
    public static final int MOST_OWN = 100;

    private static final int MOST_LINKED = 50;
    private static final int MOST_CHOICES = 40;
    private static final String PUBLIC = "state <> 'DRAFT'";
    private static final String CONTENT = """
            select idea.id, idea.title, idea.place, idea.description, idea.state, idea.author_id, idea.updated_at, edition.slug
            from pb_idea idea join pb_edition edition on edition.id = idea.edition_id
            """;

    /** Returns a part of the public ideas that pass a filter. */
    public Slice<Idea> find(Handle handle, String editionId, IdeaFilter filter, Keyset keyset) {
        boolean bySupport = filter.sort() == IdeaFilter.Sort.SUPPORT;
        String first = bySupport ? "supports" : "submitted_at";
        List<Idea> found = conditions(editionId, filter)
                .list(
                        handle,
                        "select " + IdeaRepository.COLUMNS
                                + " from pb_idea where <where> order by <order> limit :limit",
                        keyset,
                        Keyset.Order.DESCENDING,
                        first,
                        "id")
                .bindMap(bySupport ? keyset.binds(0) : keyset.binds())
                .map((row, context) -> IdeaRepository.idea(row))
                .list();
        return keyset.slice(
                found,
                idea -> List.of(
                        bySupport
                                ? Long.toString(idea.supports())
                                : PortableInstant.text(idea.submittedAt().orElse(idea.createdAt())),
                        idea.id()));
    }

    /** Counts the public ideas that pass a filter, as far as lists count. */
    public int found(Handle handle, String editionId, IdeaFilter filter) {
        return conditions(editionId, filter).found(handle, "pb_idea");
    }

    private static Conditions conditions(String editionId, IdeaFilter filter) {
        return Conditions.all()
                .equal("edition_id", editionId)
                .and("state <> :draft", "draft", IdeaState.DRAFT.name())
                .words("search_text", filter.words())
                .equal("theme", filter.theme())
                .equal("state", filter.state());
    }

    /** Returns the themes of the public ideas of an edition, most frequent first. */
    public List<String> themes(Handle handle, String editionId) {
        return handle.createQuery("select theme, count(*) as ideas from pb_idea where edition_id = :edition and "
                        + PUBLIC + " and theme <> '' group by theme order by ideas desc, theme limit :most")
                .bind("edition", editionId)
                .bind("most", MOST_CHOICES)
                .map((row, context) -> row.getString("theme"))
                .list();
    }

    /** Returns the ideas of an edition that a person wrote, alone or with others, newest first. */
    public List<Idea> writtenBy(Handle handle, String editionId, String person) {
        return handle.createQuery("select " + IdeaRepository.COLUMNS + """
                        \sfrom pb_idea where edition_id = :edition and (author_id = :person or id in
                          (select idea_id from pb_idea_author where person = :person and accepted_at is not null))
                        order by id desc limit :most""")
                .bind("edition", editionId)
                .bind("person", person)
                .bind("most", MOST_OWN)
                .map((row, context) -> IdeaRepository.idea(row))
                .list();
    }

    /** Returns the newest ideas of an edition that can be supported or were retained and hold one of some folded words. */
    public List<Idea> withOneOf(Handle handle, String editionId, List<String> words, int most) {
        Map<String, String> binds = new LinkedHashMap<>();
        words.forEach(word -> binds.put("word" + binds.size(), "%" + word + "%"));
        String any = binds.keySet().stream()
                .map(bind -> "search_text like :" + bind)
                .collect(Collectors.joining(" or ", "(", ")"));
        return handle.createQuery("select " + IdeaRepository.COLUMNS + """
                        \sfrom pb_idea where edition_id = :edition and state in ('SUBMITTED', 'RETAINED') and <any>
                        order by submitted_at desc, id desc limit :most""")
                .define("any", any)
                .bindMap(binds)
                .bind("edition", editionId)
                .bind("most", most)
                .map((row, context) -> IdeaRepository.idea(row))
                .list();
    }

    /** Returns the ideas that another one carries on, in the order of their ids. */
    public List<Idea> mergedInto(Handle handle, String id) {
        return linked(handle, "merged_into", id);
    }

    /** Returns the ideas that were split from another one, in the order of their ids. */
    public List<Idea> splitFrom(Handle handle, String id) {
        return linked(handle, "split_from", id);
    }

    /** Returns the idea that became a project. */
    public Optional<Idea> ofProject(Handle handle, String projectId) {
        return linked(handle, "project_id", projectId).stream().findFirst();
    }

    private static List<Idea> linked(Handle handle, String column, String id) {
        return handle.createQuery("select " + IdeaRepository.COLUMNS + " from pb_idea where " + column
                        + " = :id order by id limit :most")
                .bind("id", id)
                .bind("most", MOST_LINKED)
                .map((row, context) -> IdeaRepository.idea(row))
                .list();
    }

    /** Returns all public ideas of an edition in the order of their ids, for open data. */
    public List<Idea> all(Handle handle, String editionId) {
        return handle.createQuery("select " + IdeaRepository.COLUMNS + " from pb_idea where edition_id = :edition and "
                        + PUBLIC + " order by id")
                .bind("edition", editionId)
                .map((row, context) -> IdeaRepository.idea(row))
                .list();
    }

    /** Returns where an idea stands. */
    public IdeaState state(Handle handle, String id) {
        return handle.createQuery("select state from pb_idea where id = :id")
                .bind("id", id)
                .map((row, context) -> IdeaState.valueOf(row.getString("state")))
                .one();
    }

    /** Returns when an idea last came or changed; empty when there is none. */
    public Optional<Instant> changedAt(Handle handle) {
        return handle.createQuery("select max(updated_at) from pb_idea")
                .mapTo(String.class)
                .findOne()
                .map(PortableInstant::parse);
    }

    /** Returns public ideas after an id, in the order of their ids. */
    public List<ContentItem> published(Handle handle, String afterId, int limit) {
        return handle.createQuery(
                        CONTENT + "where idea.id > :after and idea." + PUBLIC + " order by idea.id limit :limit")
                .bind("after", afterId)
                .bind("limit", limit)
                .map((row, context) -> item(row))
                .list();
    }

    /** Returns an idea as a content of the site. */
    public Optional<ContentItem> content(Handle handle, String id) {
        return handle.createQuery(CONTENT + "where idea.id = :id")
                .bind("id", id)
                .map((row, context) -> item(row))
                .findOne();
    }

    private static ContentItem item(ResultSet row) throws SQLException {
        IdeaState state = IdeaState.valueOf(row.getString("state"));
        ContentItem item = ContentItem.of(
                        row.getString("id"),
                        row.getString("title"),
                        IdeaPath.of(row.getString("slug"), row.getString("id")),
                        PortableInstant.parse(row.getString("updated_at")))
                .summary(row.getString("place"))
                .text("idea.description", row.getString("description"))
                .hiddenIf(!state.isPublic());
        String author = row.getString("author_id");
        ContentItem owned = author.isEmpty() ? item : item.by(author);
        return state == IdeaState.SUBMITTED ? owned : owned.open(Feature.FOLLOW, Feature.REPORT, Feature.EMBED);
    }
}
