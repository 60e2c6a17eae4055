#include "commands/desk/free_words.hpp"

#include "commands/asker/release_asked.hpp"
#include "commands/desk/free_text.hpp"
#include "commands/desk/need_or_news.hpp"
#include "commands/desk/stray_words.hpp"
#include "commands/desk/typed_signs.hpp"
#include "commands/desk/words.hpp"
#include "commands/desk/words_to_bot.hpp"
#include "commands/discretion/own_words.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/files/captions.hpp"
#include "commands/files/file_desk.hpp"
#include "commands/files/files_at_hand.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/afterthoughts.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/needs.hpp"
#include "commands/needs/part_talk.hpp"
#include "commands/needs/recent_needs.hpp"
#include "commands/questions/reply_kinds.hpp"

namespace clusterlotse::commands {

namespace {

/// Who only moderates seldom needs anything: "Ist die Dreherei dabei?", "wer macht das solange?".
bool speaks_as_moderator(
    const Speaker& speaker, const std::string& text, const UnderstoodNeed& understood
) {
    if (!speaker.moderator || !speaker.profile_id.empty() || small_talk(text) != SmallTalk::none) {
        return false;
    }
    const bool things = understood.quantity || !understood.materials.empty() ||
                        understood.dimensions_mm != Dimensions{};
    return understood.processes.empty() || !(things || has_need_words(text));
}

/// The subject of a mail may be all that asks: "Anfrage Drehteile".
bool reads_as_need(Utterance& said) {
    const std::string& text = said.full_text();
    if (small_talk(text) != SmallTalk::none) {
        return true;
    }
    const InboundMessage& message = said.message();
    const bool fresh = message.place == Place::mail && message.answers_to.empty();
    const std::string whole = fresh ? message.subject + "\n" + text : text;
    return free_text_kind(whole, said.full_understood()) == FreeText::need;
}

/// "Anfrage Drehteile" above "anbei die Zeichnung": a need, and no file of another one.
bool subject_reads_as_need(Utterance& said) {
    const InboundMessage& message = said.message();
    const bool fresh = message.place == Place::mail && message.answers_to.empty() &&
                       message.reply_token.empty() && !message.subject.empty();
    return fresh && !find_need_number(message.subject) && !is_caption(message.subject) &&
           reads_as_need(said);
}

}  // namespace

bool only_files_sent(Utterance& said) {
    const bool caption = is_caption(said.text()) && !subject_reads_as_need(said);
    if (small_talk(said.full_text()) != SmallTalk::empty && !caption) {
        return false;
    }
    if (!files_alone(said.office(), said.request())) {
        note_files_told(said.office(), said.message());
        reply(said.office(), said.request(), "only_files", {});
    }
    return true;
}

bool only_thanked(Utterance& said) {
    const std::string& text = said.full_text();
    const bool thumb = is_typed_sign(text) && says_yes(text);
    if (!thumb && !only_praises(text) && (!only_talks(text) || says_when(text))) {
        return false;
    }
    reply(said.office(), said.request(), "thanks", {});
    return true;
}

bool refused_nothing(Utterance& said) {
    if (!is_typed_no(said.full_text())) {
        return false;
    }
    for (const storage::NeedRecord& need : recent_needs(said.office(), said.request().speaker)) {
        if (release_day_refused(said.office(), said.request(), need)) {
            return true;
        }
    }
    reply(said.office(), said.request(), "unplaced", {});
    return true;
}

bool may_belong_to_need(Utterance& said) {
    return said.message().answers_to.empty() &&
           (approved_by_mail(said.office(), said.request()) ||
            ask_whether_it_belongs(
                said.office(), said.request(), said.full_text(), said.full_understood()
            ));
}

bool may_speak_of_part(Utterance& said) {
    return said.message().answers_to.empty() &&
           ask_whether_part(
               said.office(), said.request(), said.full_text(), said.full_understood()
           );
}

bool needs_a_need(Utterance& said) {
    return word_without_need(
        said.office(), said.request(), said.full_text(), said.full_understood()
    );
}

bool own_work_told(Utterance& said) {
    const std::string& text = said.full_text();
    if (tells_news(text) || !tells_of_own_work(text)) {
        return false;
    }
    pass_on_own_words(said.office(), said.request(), text);
    return true;
}

bool lacks_context(Utterance& said) {
    const std::string& text = said.full_text();
    const UnderstoodNeed& understood = said.full_understood();
    const bool answers =
        stance_of(text, understood, today_of(said.office())) == Stance::answer && !tells_news(text);
    if (!needs_a_context(text, understood, answers) &&
        !speaks_as_moderator(said.speaker(), text, understood)) {
        return false;
    }
    reply(said.office(), said.request(), "unplaced", {});
    return true;
}

bool may_be_news(Utterance& said) {
    if (reads_as_need(said)) {
        return false;
    }
    ask_need_or_news(said.office(), said.request(), said.full_text());
    return true;
}

bool need_posted(Utterance& said) {
    post_need(said.office(), said.request(), said.full_text());
    return true;
}

}  // namespace clusterlotse::commands
