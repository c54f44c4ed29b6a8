package org.territoireouvert.ambassadors.exchange;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.ambassadors.body.BodyRepository;
import org.territoireouvert.ambassadors.mandate.MandateRepository;
import org.territoireouvert.ambassadors.mandate.PostRepository;
import org.territoireouvert.ambassadors.model.Body;
import org.territoireouvert.ambassadors.model.Mandate;
import org.territoireouvert.ambassadors.model.Post;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.standard.Popolo;
import org.territoireouvert.api.standard.PopoloItem;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.text.SearchText;

/**
 * The directory in Popolo: administrations and represented organisations, posts, people, mandates with in whose name and for which place.
 * No address of anybody, no account.
 */
final class DirectoryPopolo implements Popolo.Source {

    private static final String ROLE = "ambassadeur citoyen";

    private final PluginContext context;
    private final DirectoryData data;
    private final MandateRepository mandates;
    private final PostRepository posts;
    private final BodyRepository bodies;

    DirectoryPopolo(
            PluginContext context,
            DirectoryData data,
            MandateRepository mandates,
            PostRepository posts,
            BodyRepository bodies) {
        this.context = context;
        this.data = data;
        this.mandates = mandates;
        this.posts = posts;
        this.bodies = bodies;
    }

    @Override
    public void writeTo(Popolo.Sink sink) throws IOException {
        Set<String> communes = new HashSet<>();
        for (String code : bodies.territories()) {
            Optional<Territory> territory = context.service(Territories.class).find(code);
            sink.add(new PopoloItem.Area(
                    "territoire:" + code,
                    territory.map(Territory::name).orElse(code),
                    code,
                    territory
                            .map(one -> one.kind().name().toLowerCase(Locale.ROOT))
                            .orElse("")));
        }
        Map<String, String> communeOf = new HashMap<>();
        data.each((ambassador, latest) -> {
            if (!ambassador.commune().isEmpty()) {
                String id = "commune:" + SearchText.slug(ambassador.commune());
                if (communes.add(id)) {
                    sink.add(new PopoloItem.Area(id, ambassador.commune(), "", "commune"));
                }
                communeOf.put(ambassador.slug(), id);
            }
        });
        bodies.each(body -> sink.add(organization(body)));
        Set<String> represented = new HashSet<>();
        for (String name : mandates.represented()) {
            if (represented.add(representedId(name))) {
                sink.add(new PopoloItem.Organization(
                        representedId(name), name, "société civile", Optional.empty(), List.of()));
            }
        }
        data.each((ambassador, latest) -> sink.add(new PopoloItem.Person(
                "personne:" + ambassador.slug(),
                ambassador.name(),
                ambassador.themes(),
                "",
                List.of(ambassador.path()))));
        posts.each(post -> sink.add(post(post)));
        mandates.each(
                mandate -> sink.add(membership(mandate, Optional.ofNullable(communeOf.get(mandate.ambassador())))));
    }

    private static String representedId(String name) {
        return "represente:" + SearchText.slug(name);
    }

    private static PopoloItem organization(Body body) {
        return new PopoloItem.Organization(
                "administration:" + body.slug(),
                body.name(),
                body.kind().french(),
                body.parent().isEmpty() ? Optional.empty() : Optional.of("administration:" + body.parent()),
                body.website().isEmpty() ? List.of(body.path()) : List.of(body.website(), body.path()),
                body.siret().isEmpty() ? List.of() : List.of(new PopoloItem.Identifier(body.siret(), "SIRET")),
                body.territory().isEmpty() ? Optional.empty() : Optional.of("territoire:" + body.territory()),
                body.description());
    }

    private static PopoloItem post(Post post) {
        return new PopoloItem.Post(
                "poste:" + post.slug(),
                post.label(),
                ROLE,
                Optional.of("administration:" + post.body()),
                Optional.empty());
    }

    private static PopoloItem membership(Mandate mandate, Optional<String> area) {
        return new PopoloItem.Membership(
                "mandat:" + mandate.id(),
                "personne:" + mandate.ambassador(),
                Optional.empty(),
                Optional.of("poste:" + mandate.post()),
                ROLE,
                Optional.of(mandate.from()),
                Optional.of(mandate.to()),
                mandate.designation().french(),
                mandate.represents().isEmpty() ? Optional.empty() : Optional.of(representedId(mandate.represents())),
                area);
    }
}
