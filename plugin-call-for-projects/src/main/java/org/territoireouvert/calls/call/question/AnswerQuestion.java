package org.territoireouvert.calls.call.question;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.calls.call.QuestionRepository;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.Question;

/** Answers a question for everybody, or sets it aside; who asked is told. */
public final class AnswerQuestion {

    /** Who asked: the answer is public. Title of the call. */
    public static final NotificationKind ANSWERED = new NotificationKind("call-question-answered", Frequency.IMMEDIATE);

    /** Who asked: it was set aside. Title of the call, why. */
    public static final NotificationKind SET_ASIDE =
            new NotificationKind("call-question-set-aside", Frequency.IMMEDIATE);

    /** Who follows the call: a question was answered. Title of the call, the question. */
    public static final NotificationKind PUBLISHED = new NotificationKind("call-answer-published", Frequency.DAILY);

    /** All news. */
    public static final List<NotificationKind> KINDS = List.of(ANSWERED, SET_ASIDE, PUBLISHED);

    private final PluginContext context;
    private final QuestionRepository questions;
    private final ContentType type;

    /**
     * Creates the use case.
     *
     * @param type of calls, to tell who follows one
     */
    public AnswerQuestion(PluginContext context, QuestionRepository questions, ContentType type) {
        this.context = context;
        this.questions = questions;
        this.type = type;
    }

    /**
     * Publishes a question with its answer; false when a colleague was quicker.
     *
     * @param words of the question as everybody will read them
     */
    public boolean answer(String id, String words, String answer) {
        return context.database().write(handle -> {
            Asked asked = find(handle, id);
            if (!questions.answer(handle, id, new Question(words, answer, today()))) {
                return false;
            }
            Notifications notifications = context.service(Notifications.class);
            String path = Call.path(asked.callSlug());
            if (!asked.askedBy().isEmpty()) {
                notifications.tell(handle, asked.askedBy(), Notice.of(ANSWERED, path, asked.callTitle()));
            }
            notifications.tellFollowers(
                    handle,
                    ContentRef.of(context.id(), type, asked.callSlug()),
                    Notice.of(PUBLISHED, path, asked.callTitle(), words),
                    asked.askedBy());
            return true;
        });
    }

    /** Sets a question aside; false when a colleague was quicker. */
    public boolean setAside(String id, String reason) {
        return context.database().write(handle -> {
            Asked asked = find(handle, id);
            if (!questions.setAside(handle, id, reason, today())) {
                return false;
            }
            if (!asked.askedBy().isEmpty()) {
                context.service(Notifications.class)
                        .tell(
                                handle,
                                asked.askedBy(),
                                Notice.of(SET_ASIDE, Call.path(asked.callSlug()), asked.callTitle(), reason));
            }
            return true;
        });
    }

    private Asked find(Handle handle, String id) {
        return questions.find(handle, id).orElseThrow(() -> new NotFoundException("Question " + id));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }
}
