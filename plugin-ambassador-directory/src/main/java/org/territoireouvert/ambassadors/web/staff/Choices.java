package org.territoireouvert.ambassadors.web.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.territoireouvert.ambassadors.body.BodyRepository;
import org.territoireouvert.ambassadors.body.BodyRepository.Placed;
import org.territoireouvert.ambassadors.mandate.MandateRepository;
import org.territoireouvert.ambassadors.mandate.PostRepository;
import org.territoireouvert.ambassadors.mandate.PostSearch;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.model.Body;
import org.territoireouvert.ambassadors.model.Post;
import org.territoireouvert.ambassadors.person.AmbassadorRepository;
import org.territoireouvert.ambassadors.person.AmbassadorSearch;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.Choice;

/** What the forms of the administration offer. */
public final class Choices {

    private static final int MOST = 500;
    private static final int MOST_NAMES = 100;

    private Choices() {}

    /** Returns administrations in the order of the tree, each with those above it, at most 500. */
    static List<Choice> bodies(PluginContext context, BodyRepository bodies) {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        Map<String, List<Body>> below = new LinkedHashMap<>();
        for (Placed placed : bodies.tree(Body.DEEPEST, today)) {
            below.computeIfAbsent(placed.body().parent(), parent -> new ArrayList<>())
                    .add(placed.body());
        }
        List<Choice> choices = new ArrayList<>();
        collect(below, "", "", choices);
        return choices;
    }

    private static void collect(Map<String, List<Body>> below, String parent, String way, List<Choice> choices) {
        for (Body body : below.getOrDefault(parent, List.of())) {
            choices.add(new Choice(body.slug(), way + body.name()));
            collect(below, body.slug(), way + body.name() + " › ", choices);
        }
    }

    /** Returns people by name, at most 500. */
    static List<Choice> people(AmbassadorRepository ambassadors) {
        return ambassadors.list(AmbassadorSearch.ALL, Keyset.first(MOST)).items().stream()
                .map(one -> new Choice(
                        one.slug(), one.commune().isEmpty() ? one.name() : one.name() + ", " + one.commune()))
                .toList();
    }

    /** Returns the mandates of a post that another may follow, with who holds them. */
    static List<Choice> mandates(
            Post post, String except, MandateRepository mandates, AmbassadorRepository ambassadors) {
        return mandates.ofPost(post.slug()).stream()
                .filter(one -> !one.id().equals(except))
                .map(one -> new Choice(
                        one.id(),
                        ambassadors.find(one.ambassador()).map(Ambassador::name).orElse(one.ambassador()) + ", "
                                + one.from() + " – " + one.to()))
                .toList();
    }

    /** Returns open posts by label, at most 500. */
    public static List<Choice> posts(PluginContext context, PostRepository posts) {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        return posts.list(new PostSearch("", "", false, today), Keyset.first(MOST)).items().stream()
                .map(post -> new Choice(post.slug(), post.label()))
                .toList();
    }

    /** Makes an address of a name that is not taken. */
    static String freeSlug(String name, Predicate<String> taken) {
        String base = SearchText.slug(name);
        String free = base.equals("-") ? "sans-nom" : base;
        for (int number = 2;
                number < MOST_NAMES && (taken.test(free) || Ambassador.RESERVED.contains(free));
                number++) {
            free = base + "-" + number;
        }
        return free;
    }
}
