package org.territoireouvert.calls.web.team;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.calls.model.team.Carrier;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.team.TeamStore;

/** Writes publications as rows of a list, all of a list with a few queries. */
final class PostRows {

    private static final int SHORT = 220;
    private static final int NAMED = 3;

    private final TeamFrame frame;
    private final TeamStore store;

    PostRows(TeamFrame frame) {
        this.frame = frame;
        this.store = frame.store();
    }

    List<PostRow> of(Handle handle, Request request, List<Post> posts) {
        TeamWords words = frame.words(request);
        TeamNames names = frame.names(request);
        List<String> owners = posts.stream().map(PostRows::owner).distinct().toList();
        Map<String, List<Carrier>> carriers = store.carriers().ofAll(handle, owners);
        names.knowCarriers(carriers.values().stream().flatMap(List::stream).toList());
        Map<String, String> sketches = titles(handle, posts);
        List<PostRow> rows = new ArrayList<>();
        for (Post post : posts) {
            String kind = post.isSketch()
                    ? kinds(handle, post, words)
                    : post.text().kind().map(words::kind).orElse("");
            rows.add(new PostRow(
                    post,
                    words.badge(post, store.today()),
                    words.nature(post.nature()),
                    post.text().title(),
                    shortened(post.text().words()),
                    kind,
                    words.theme(post.text().theme()),
                    words.places(post.text().places()),
                    post.sketchId().isEmpty()
                            ? by(carriers.getOrDefault(post.id(), List.of()), words, names)
                            : words.say("team.for-sketch", sketches.getOrDefault(post.sketchId(), "")),
                    post.text().until().map(day -> words.say("team.until", day)).orElse(""),
                    List.of()));
        }
        return rows;
    }

    private static String owner(Post post) {
        return post.sketchId().isEmpty() ? post.id() : post.sketchId();
    }

    private Map<String, String> titles(Handle handle, List<Post> posts) {
        Map<String, String> titles = new HashMap<>();
        posts.stream()
                .map(Post::sketchId)
                .filter(id -> !id.isEmpty())
                .distinct()
                .flatMap(id -> store.posts().find(handle, id).stream())
                .forEach(sketch -> titles.put(sketch.id(), sketch.text().title()));
        return titles;
    }

    private String kinds(Handle handle, Post sketch, TeamWords words) {
        if (sketch.state() != Post.State.OPEN) {
            return "";
        }
        Set<String> kinds = new LinkedHashSet<>();
        store.posts().needs(handle, sketch.id()).stream()
                .flatMap(need -> need.text().kind().stream())
                .map(words::kind)
                .forEach(kinds::add);
        return kinds.isEmpty() ? "" : words.say("team.looks-for", String.join(", ", kinds));
    }

    private static String by(List<Carrier> carriers, TeamWords words, TeamNames names) {
        if (carriers.isEmpty()) {
            return "";
        }
        String said = carriers.stream()
                .limit(NAMED)
                .map(carrier -> names.of(carrier.seat()))
                .collect(Collectors.joining(", "));
        return carriers.size() <= NAMED
                ? words.say("team.by", said)
                : words.say("team.by-more", said, carriers.size() - NAMED);
    }

    private static String shortened(String words) {
        String line = Stream.of(words.split("\\s+")).collect(Collectors.joining(" "));
        if (line.length() <= SHORT) {
            return line;
        }
        int end = line.lastIndexOf(' ', SHORT);
        return line.substring(0, end < SHORT / 2 ? SHORT : end) + "…";
    }
}
