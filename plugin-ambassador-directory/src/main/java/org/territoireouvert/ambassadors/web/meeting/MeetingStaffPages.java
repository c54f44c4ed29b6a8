package org.territoireouvert.ambassadors.web.meeting;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.ambassadors.handling.Desk;
import org.territoireouvert.ambassadors.meeting.Meeting;
import org.territoireouvert.ambassadors.meeting.MeetingRepository;
import org.territoireouvert.ambassadors.request.model.OpenedThing;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** Staff plan meetings, write who came, and publish the minutes. */
public final class MeetingStaffPages {

    private static final String PATH = "/admin/ambassadeurs/reunions";
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_HOUR = 10;

    private final Desk desk;
    private final MeetingPages pages;
    private final MeetingRepository meetings;

    /** Creates the pages. */
    public MeetingStaffPages(Desk desk, MeetingPages pages) {
        this.desk = desk;
        this.pages = pages;
        this.meetings = new MeetingRepository(desk.context().database());
    }

    /** Declares them and the public ones. */
    public void declare(Registrar registrar, Permission read, Permission staff) {
        registrar
                .get(MeetingPages.PATH, read, pages::list)
                .get(MeetingPages.PATH + "/agenda", read, pages::dates)
                .get(MeetingPages.PATH + "/{id}", read, pages::show)
                .get(PATH + "/nouvelle", staff, request -> page(request, Optional.empty(), FormInput.empty()))
                .post(PATH + "/nouvelle", staff, this::add)
                .get(PATH + "/{id}", staff, this::edit)
                .post(PATH + "/{id}", staff, this::change)
                .calendar(pages.calendar());
    }

    /** An ambassador in the list of who came. */
    public record Row(String slug, String name, boolean present, boolean excused) {}

    private Page page(Request request, Optional<Meeting> meeting, FormInput form) {
        List<String> present = form.isValid()
                ? meeting.map(one -> List.copyOf(
                                meetings.presence(one.id(), "PRESENT").keySet()))
                        .orElse(List.of())
                : request.formAll("present");
        List<String> excused = form.isValid()
                ? meeting.map(one -> List.copyOf(
                                meetings.presence(one.id(), "EXCUSED").keySet()))
                        .orElse(List.of())
                : request.formAll("excused");
        return Page.of("meeting-edit", say(request, meeting.isEmpty() ? "meetings.new" : "meetings.edit"))
                .crumb(say(request, "menu.ambassadors"), "/ambassadeurs")
                .crumb(say(request, "meetings.title"), MeetingPages.PATH)
                .status(form.isValid() ? 200 : 422)
                .with("action", meeting.map(one -> PATH + "/" + one.id()).orElse(PATH + "/nouvelle"))
                .with("isNew", meeting.isEmpty())
                .with("revision", meeting.map(Meeting::revision).orElse(0))
                .with(
                        "ambassadors",
                        desk.handlers().choices().stream()
                                .map(one -> new Row(
                                        one.value(),
                                        one.label(),
                                        present.contains(one.value()),
                                        excused.contains(one.value())))
                                .toList())
                .with("form", form);
    }

    private Response edit(Request request) {
        Meeting meeting = pages.requested(request);
        ZonedDateTime start = meeting.startsAt().atZone(desk.context().zone());
        FormInput form = FormInput.empty()
                .prefill("title", meeting.title())
                .prefill("day", start.toLocalDate().toString())
                .prefill("from", start.toLocalTime().toString())
                .prefill(
                        "to",
                        meeting.endsAt()
                                .atZone(desk.context().zone())
                                .toLocalTime()
                                .toString())
                .prefill("place", meeting.place())
                .prefill("link", meeting.link())
                .prefill("agenda", meeting.agenda())
                .prefill("minutes", meeting.minutes())
                .prefill("cancelled", meeting.cancelledAt().isPresent() ? "1" : "");
        return page(request, Optional.of(meeting), form);
    }

    private Response add(Request request) {
        FormInput form = FormInput.of(request);
        Optional<Meeting> meeting = read(form, desk.context().ids().next(), Optional.empty());
        if (meeting.isEmpty()) {
            return page(request, Optional.empty(), form);
        }
        desk.context().database().write(handle -> {
            meetings.add(handle, meeting.get());
            return true;
        });
        return new Response.Redirect(meeting.get().path() + "?ok=1");
    }

    private Response change(Request request) {
        Meeting before = pages.requested(request);
        FormInput form = FormInput.of(request);
        Optional<Meeting> after = read(form, before.id(), Optional.of(before));
        if (after.isEmpty()) {
            return page(request, Optional.of(before), form);
        }
        List<String> known =
                desk.handlers().choices().stream().map(one -> one.value()).toList();
        boolean done = desk.context().database().write(handle -> {
            boolean current = meetings.change(handle, after.get());
            if (current) {
                meetings.writePresence(
                        handle,
                        before.id(),
                        of(request.formAll("present"), known),
                        of(request.formAll("excused"), known));
            }
            return current;
        });
        return done
                ? new Response.Redirect(before.path() + "?ok=1")
                : page(request, Optional.of(pages.requested(request)), form.error("", "meetings.changed"));
    }

    private static List<String> of(List<String> sent, List<String> known) {
        return sent.stream().distinct().filter(known::contains).toList();
    }

    private Optional<Meeting> read(FormInput form, String id, Optional<Meeting> before) {
        Instant now = desk.context().clock().instant();
        String title = form.required("title", LONGEST_LINE, "meetings.title.missing");
        Optional<LocalDate> day = form.day("day", "handle.day.wrong");
        if (form.value("day").isEmpty()) {
            form.error("day", "meetings.day.missing");
        }
        Optional<LocalTime> from = hour(form, "from");
        Optional<LocalTime> to = hour(form, "to");
        if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
            form.error("to", "meetings.to.early");
        }
        String place = form.optional("place", LONGEST_LINE);
        String link = form.optional("link", LONGEST_LINE);
        if (!link.isEmpty() && !OpenedThing.isAddress(link)) {
            form.error("link", "handle.link.wrong", link);
        }
        if (place.isEmpty() && link.isEmpty()) {
            form.error("place", "meetings.place.missing");
        }
        String agenda = form.optional("agenda", LONGEST_TEXT);
        String minutes = form.optional("minutes", LONGEST_TEXT);
        boolean cancelled = !form.optional("cancelled", LONGEST_HOUR).isEmpty();
        String revision = form.optional("revision", LONGEST_HOUR);
        if (!form.isValid() || day.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> published = minutes.isEmpty()
                ? Optional.empty()
                : before.filter(one -> one.minutes().equals(minutes))
                        .flatMap(Meeting::minutesAt)
                        .or(() -> Optional.of(now));
        return Optional.of(new Meeting(
                id,
                title,
                day.get().atTime(from.get()).atZone(desk.context().zone()).toInstant(),
                day.get().atTime(to.get()).atZone(desk.context().zone()).toInstant(),
                place,
                link,
                agenda,
                minutes,
                published,
                cancelled ? before.flatMap(Meeting::cancelledAt).or(() -> Optional.of(now)) : Optional.empty(),
                revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : -1,
                now));
    }

    /** Reads an hour as people write it: 18:30, 18h30, 18 h. */
    private static Optional<LocalTime> hour(FormInput form, String field) {
        String typed = form.required(field, LONGEST_HOUR, "meetings.hour.missing");
        String plain = typed.replaceAll("\\s", "").replace('h', ':').replaceFirst(":$", ":00");
        try {
            return typed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalTime.parse(plain.length() == "8:00".length() ? "0" + plain : plain));
        } catch (DateTimeException noHour) {
            form.error(field, "meetings.hour.wrong", typed);
            return Optional.empty();
        }
    }

    private String say(Request request, String key) {
        return desk.context().messages().format(request.locale(), key);
    }
}
