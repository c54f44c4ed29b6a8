package org.territoireouvert.runner.web.organisation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.organisation.Classification;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.api.territory.Outline;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.territory.TerritoryMap;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.Link;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.organisation.OrganisationSearch;
import org.territoireouvert.runner.web.route.CoreRequest;

/** The list of organisations, by name, kind and territory. */
final class OrganisationListPage {

    private static final int BAD_REQUEST = 400;
    private static final int LONGEST = 150;

    /** One organisation of the list. */
    public record Row(String path, String name, String kind, String place, boolean verified) {}

    private final OrganisationWeb web;

    OrganisationListPage(OrganisationWeb web) {
        this.web = web;
    }

    Response show(CoreRequest request) {
        ListQuery.refuseOthers(request, "q", "nature", "territoire", Keyset.BEFORE, Keyset.AFTER);
        Locale locale = request.locale();
        String words = request.query("q").orElse("");
        String kindCode = request.query("nature").orElse("");
        String place = request.query("territoire").orElse("");
        Optional<Classification> kind = Classification.of(kindCode);
        if (!kindCode.isEmpty() && kind.isEmpty() || words.length() > LONGEST || place.length() > LONGEST) {
            return new Response.Problem(BAD_REQUEST, "error.400");
        }
        Optional<Territory> territory = territory(place);
        OrganisationSearch search = new OrganisationSearch(words, kind, territory.map(Territory::code));
        boolean filtered = !words.isEmpty() || kind.isPresent() || !place.isEmpty();
        Keyset keyset = Keyset.of(request, 2);
        boolean nowhere = !place.isEmpty() && territory.isEmpty();
        Slice<Organisation> found = nowhere
                ? new Slice<>(List.of(), Optional.empty(), Optional.empty())
                : web.parts.identity().database().read(handle -> search.find(handle, keyset));
        return Page.of("organisation/list", web.say(locale, "organisation.list.title"))
                .description(web.say(locale, "organisation.list.lead"))
                .with("q", words)
                .with("place", territory.map(Territory::label).orElse(place))
                .with("nowhere", nowhere)
                .with("known", web.territories.ofAuthority())
                .with("kinds", kinds(locale, kind))
                .with("filtered", filtered)
                .with("slice", rows(locale, found))
                .with("done", web.done(request))
                .with("map", filtered || !keyset.position().isEmpty() ? Optional.empty() : map(locale))
                .with(
                        "address",
                        OrganisationWeb.PATH + "?q=" + encode(words) + "&nature=" + encode(kindCode) + "&territoire="
                                + encode(place));
    }

    /** Shows the départements in which there is an organisation, where the list begins; empty when there is none. */
    private Optional<TerritoryMap> map(Locale locale) {
        List<Outline> outlines = web.territories.outlines(Territory.Kind.DEPARTEMENT);
        Set<String> settled = web.parts
                .identity()
                .database()
                .read(handle -> OrganisationSearch.settled(
                        handle,
                        outlines.stream()
                                .map(outline -> outline.territory().code())
                                .toList()));
        TerritoryMap map = TerritoryMap.of(
                web.say(locale, "organisation.list.map"),
                outlines,
                territory -> Optional.of(territory)
                        .filter(one -> settled.contains(one.code()))
                        .map(one -> new Link(one.name(), OrganisationWeb.PATH + "?territoire=" + encode(one.code()))));
        return Optional.of(map).filter(drawn -> !drawn.links().isEmpty());
    }

    private Optional<Territory> territory(String place) {
        return place.isEmpty()
                ? Optional.empty()
                : web.territories.search(place, EnumSet.allOf(Territory.Kind.class), 1).stream()
                        .findFirst();
    }

    private Slice<Row> rows(Locale locale, Slice<Organisation> found) {
        return new Slice<>(
                found.items().stream()
                        .map(one -> new Row(
                                one.path(),
                                one.name(),
                                web.say(
                                        locale,
                                        "organisation.kind."
                                                + one.classification().code()),
                                web.place(one.areaId()),
                                one.isVerified()))
                        .toList(),
                found.previous(),
                found.next());
    }

    private List<Choice> kinds(Locale locale, Optional<Classification> chosen) {
        return Arrays.stream(Classification.values())
                .map(kind -> new Choice(
                        kind.code(),
                        web.say(locale, "organisation.kind." + kind.code()),
                        chosen.filter(kind::equals).isPresent()))
                .toList();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
