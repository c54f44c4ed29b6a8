package org.territoireouvert.runner.opendata.standard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.standard.PopoloItem;

/** The properties of Popolo's classes by their names in the specification; what is empty is left out. */
final class PopoloProperties {

    private final String siteAddress;

    PopoloProperties(String siteAddress) {
        this.siteAddress = siteAddress;
    }

    Map<String, Object> of(PopoloItem item) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", item.id());
        switch (item) {
            case PopoloItem.Area area -> area(area, properties);
            case PopoloItem.Organization organization -> organization(organization, properties);
            case PopoloItem.Person person -> person(person, properties);
            case PopoloItem.Post post -> post(post, properties);
            case PopoloItem.Membership membership -> membership(membership, properties);
            case PopoloItem.Event event -> event(event, properties);
            case PopoloItem.Motion motion -> motion(motion, properties);
            case PopoloItem.VoteEvent voteEvent -> voteEvent(voteEvent, properties);
        }
        return properties;
    }

    private static void area(PopoloItem.Area area, Map<String, Object> to) {
        to.put("name", area.name());
        put(to, "identifier", area.identifier());
        put(to, "classification", area.classification());
    }

    private void organization(PopoloItem.Organization organization, Map<String, Object> to) {
        to.put("name", organization.name());
        put(to, "classification", organization.classification());
        put(to, "parent_id", organization.parentId());
        put(to, "area_id", organization.areaId());
        put(to, "description", organization.description());
        if (!organization.identifiers().isEmpty()) {
            to.put(
                    "identifiers",
                    organization.identifiers().stream()
                            .map(one -> Map.of("identifier", one.identifier(), "scheme", one.scheme()))
                            .toList());
        }
        links(to, organization.links());
    }

    private void person(PopoloItem.Person person, Map<String, Object> to) {
        to.put("name", person.name());
        put(to, "summary", person.summary());
        put(to, "email", person.email());
        links(to, person.links());
    }

    private static void post(PopoloItem.Post post, Map<String, Object> to) {
        to.put("label", post.label());
        put(to, "role", post.role());
        put(to, "organization_id", post.organizationId());
        put(to, "area_id", post.areaId());
    }

    private static void membership(PopoloItem.Membership membership, Map<String, Object> to) {
        to.put("person_id", membership.personId());
        put(to, "organization_id", membership.organizationId());
        put(to, "post_id", membership.postId());
        put(to, "role", membership.role());
        put(to, "label", membership.label());
        put(to, "on_behalf_of_id", membership.onBehalfOfId());
        put(to, "area_id", membership.areaId());
        put(to, "start_date", membership.from());
        put(to, "end_date", membership.until());
    }

    private void event(PopoloItem.Event event, Map<String, Object> to) {
        to.put("name", event.name());
        put(to, "description", event.description());
        put(to, "classification", event.classification());
        put(to, "start_date", event.from());
        put(to, "end_date", event.until());
        put(to, "status", event.status());
        put(to, "parent_id", event.parentId());
        put(to, "organization_id", event.organizationId());
        links(to, event.links());
    }

    private static void motion(PopoloItem.Motion motion, Map<String, Object> to) {
        to.put("text", motion.text());
        put(to, "creator_id", motion.creatorId());
        put(to, "classification", motion.classification());
        put(to, "date", motion.date());
        put(to, "result", motion.result());
        put(to, "legislative_session_id", motion.eventId());
        put(to, "identifier", motion.identifier());
    }

    private static void voteEvent(PopoloItem.VoteEvent voteEvent, Map<String, Object> to) {
        put(to, "classification", voteEvent.classification());
        put(to, "legislative_session_id", voteEvent.eventId());
        put(to, "motion_id", voteEvent.motionId());
        put(to, "start_date", voteEvent.from());
        put(to, "end_date", voteEvent.until());
        to.put(
                "counts",
                voteEvent.counts().stream()
                        .map(count -> Map.of("option", count.option(), "value", count.value()))
                        .toList());
    }

    private static void put(Map<String, Object> to, String name, String value) {
        if (!value.isEmpty()) {
            to.put(name, value);
        }
    }

    private static void put(Map<String, Object> to, String name, Optional<?> value) {
        value.ifPresent(found -> to.put(name, found.toString()));
    }

    private void links(Map<String, Object> to, List<String> links) {
        if (!links.isEmpty()) {
            to.put(
                    "links",
                    links.stream()
                            .map(link -> Map.of("url", link.startsWith("/") ? siteAddress + link : link))
                            .toList());
        }
    }
}
