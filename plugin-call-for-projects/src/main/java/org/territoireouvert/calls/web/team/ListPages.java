package org.territoireouvert.calls.web.team;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.list.ListPage;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.call.TerritoryReach;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.model.team.Post.Nature;
import org.territoireouvert.calls.model.team.TeamKind;
import org.territoireouvert.calls.model.team.TeamPeriod;
import org.territoireouvert.calls.team.PostSearch;
import org.territoireouvert.calls.team.PostSearch.Standing;
import org.territoireouvert.calls.team.TeamFigures;

/** The page of the teams of a call: all that is published, narrowed as one likes. */
final class ListPages {

    private static final String NATURE = "nature";
    private static final String KIND = "sorte";
    private static final String THEME = "theme";
    private static final String TERRITORY = "territoire";
    private static final String STANDING = "etat";
    private static final String OPEN = "ouvert";
    private static final String SETTLED = "conclu";

    /** A part of the list that is one link away. */
    public record Tab(String label, int count, String path, boolean chosen) {}

    private final TeamFrame frame;
    private final PostRows rows;
    private final TeamFigures figures;

    ListPages(TeamFrame frame) {
        this.frame = frame;
        this.rows = new PostRows(frame);
        this.figures = new TeamFigures(frame.store());
    }

    Response show(Request request) {
        Call call = frame.call(request);
        TeamWords words = frame.words(request);
        ListQuery chosen = ListQuery.read(
                request,
                Post.teams(call.slug()),
                ListFilter.of(
                        NATURE, Arrays.stream(Nature.values()).map(Nature::word).toList()),
                ListFilter.of(KIND, TeamKind.class),
                ListFilter.of(THEME, Theme.class),
                ListFilter.open(TERRITORY),
                ListFilter.of(STANDING, List.of(OPEN, SETTLED)));
        PostSearch search = search(call, chosen);
        Slice<Post> posts = frame.store().posts().list(search, Keyset.of(request, 2));
        Set<String> hidden = frame.store().contents().hidden(posts.items());
        Slice<PostRow> shown = frame.read(handle -> {
            Map<String, PostRow> all = new HashMap<>();
            rows.of(handle, request, posts.items())
                    .forEach(row -> all.put(row.post().id(), row));
            return new Slice<>(
                    posts.items().stream()
                            .filter(post -> !hidden.contains(post.id()))
                            .flatMap(post -> Optional.ofNullable(all.get(post.id())).stream())
                            .toList(),
                    posts.previous(),
                    posts.next());
        });
        ListPage<PostRow> list =
                offer(ListPage.of(chosen, shown, frame.store().posts().found(search)), words);
        boolean staff = frame.isStaff(request.actor());
        return frame.first(request, "team-list", words.say("team.title", call.title()), call)
                .description(words.say("team.lead"))
                .with("list", list)
                .with("tabs", tabs(call, chosen, words))
                .with(
                        "mentors",
                        frame.read(handle ->
                                frame.store().mentors().of(handle, call.slug()).size()))
                .with("feed", "/flux/equipes.atom")
                .with("isStaff", staff)
                .with(
                        "counts",
                        staff ? Optional.of(frame.read(handle -> figures.of(handle, call.slug()))) : Optional.empty());
    }

    private PostSearch search(Call call, ListQuery chosen) {
        boolean running = frame.store().period(call).phase(frame.store().now()) == TeamPeriod.Phase.OPEN;
        Standing standing = switch (chosen.value(STANDING)) {
            case OPEN -> Standing.OPEN;
            case SETTLED -> Standing.SETTLED;
            default -> running ? Standing.OPEN : Standing.ALL;
        };
        return new PostSearch(
                call.slug(),
                chosen.words(),
                Arrays.stream(Nature.values())
                        .filter(nature -> nature.word().equals(chosen.value(NATURE)))
                        .findFirst(),
                chosen.value(KIND, TeamKind.class),
                chosen.value(THEME, Theme.class),
                TerritoryReach.of(frame.context().service(Territories.class), chosen.value(TERRITORY)),
                standing,
                frame.store().today());
    }

    private List<Tab> tabs(Call call, ListQuery chosen, TeamWords words) {
        Map<Nature, Integer> counts =
                frame.store().posts().open(call.slug(), frame.store().today());
        String now = chosen.value(NATURE);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab(words.say("team.tab.all"), all, Post.teams(call.slug()), now.isEmpty()));
        for (Nature nature : List.of(Nature.SKETCH, Nature.NEED, Nature.OFFER)) {
            tabs.add(new Tab(
                    words.say("team.tab." + nature.code()),
                    counts.getOrDefault(nature, 0),
                    Post.teams(call.slug()) + "?nature=" + nature.word(),
                    now.equals(nature.word())));
        }
        return tabs;
    }

    private ListPage<PostRow> offer(ListPage<PostRow> page, TeamWords words) {
        ListQuery chosen = page.query();
        List<String> places = frame.context().service(Territories.class).ofAuthority().stream()
                .map(Territory::code)
                .toList();
        ListPage<PostRow> offered = page.filter(
                        NATURE,
                        words.say("team.filter.nature"),
                        words.say("team.filter.all"),
                        chosen.choices(
                                NATURE,
                                Arrays.stream(Nature.values()).map(Nature::word).toList(),
                                word -> words.nature(ofWord(word))))
                .filter(
                        KIND,
                        words.say("team.filter.kind"),
                        words.say("team.filter.all"),
                        chosen.choices(KIND, TeamKind.class, words::kind))
                .filter(
                        THEME,
                        words.say("calls.theme"),
                        words.say("calls.all-themes"),
                        chosen.choices(THEME, Theme.class, words::theme));
        if (!places.isEmpty()) {
            offered = offered.filter(
                    TERRITORY,
                    words.say("calls.territory"),
                    words.say("calls.all-territories"),
                    chosen.choices(TERRITORY, places, words.words()::territory));
        }
        return offered.filter(
                STANDING,
                words.say("team.filter.standing"),
                words.say("team.filter.all"),
                chosen.choices(STANDING, List.of(OPEN, SETTLED), word -> words.say("team.standing." + word)));
    }

    static Nature ofWord(String word) {
        return Arrays.stream(Nature.values())
                .filter(nature -> nature.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Nature " + word));
    }
}
