#include "commands/digest_answers.hpp"

#include "commands/answers.hpp"
#include "commands/asker_desk.hpp"
#include "commands/coming_forward.hpp"
#include "commands/digest_reply.hpp"
#include "commands/discretion.hpp"
#include "commands/letters.hpp"
#include "commands/need_reading.hpp"
#include "commands/stance.hpp"
#include "commands/standing.hpp"
#include "commands/words.hpp"
#include "matching/answer_description.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

/// An item that a firm answers by its number alone interests it.
const char* interest(Language language) {
    return language == Language::de ? "Interesse" : "Interested";
}

class ItemAnswers {
public:
    ItemAnswers(Office& office, const Request& request, const ShownItems& shown)
        : office_(office), request_(request), speaker_(request.speaker), shown_(shown) {}

    bool act() {
        std::vector<int> known;
        for (const auto& [position, need] : shown_.numbered) {
            known.push_back(position);
        }
        SplitReply reply_text = split_reply(request_.message.text, known);
        if (reply_text.items.empty()) {
            return answer_loosely(reply_text.loose);
        }
        if (!speaks_of_items(reply_text)) {
            return false;
        }
        for (ItemWords& item : reply_text.items) {
            const auto last = item.words.find_last_not_of(" ,;");
            item.words.resize(last == item.words.npos ? 0 : last + 1);
        }
        if (reply_text.items.size() == 1) {
            ItemWords& only = reply_text.items.front();
            if (!reply_text.loose.empty()) {
                only.words += (only.words.empty() ? "" : "\n") + reply_text.loose;
            }
            answer_one(only);
            return true;
        }
        several_ = true;
        for (const ItemWords& item : reply_text.items) {
            answer_one(item);
        }
        tell(reply_text.loose);
        return true;
    }

    void answer_supplier(NeedRecord need, const std::string& words) {
        auto invitation = office_.invitations.find(need.id, speaker_.profile_id);
        const bool asked_before = invitation && was_asked_about(*invitation);
        if (!asked_before) {
            if (const auto why = why_not_forward(office_, speaker_, need)) {
                note(Fields().set("number", need.number).set(*why, true));
                return;
            }
            if (only_declines(office_, need, words, speaker_.language)) {
                if (several_) {
                    note(Fields()
                             .set("number", need.number)
                             .set("text", first_line(text_for_suppliers(office_, need)))
                             .set("passed_over", true));
                } else {
                    reply_privately(office_, request_, "thanks", {});
                }
                return;
            }
            invitation = join_asked(office_, speaker_, need, 0);
            if (!invitation) {
                note(Fields().set("number", need.number).set("not_for_him", true));
                return;
            }
            office_.turns.note_eligible(need.id, speaker_.profile_id, office_.clock.now());
        }
        if (!several_) {
            answer_need(office_, request_, *invitation, words);
            return;
        }
        // Which of them a file belongs to nobody can tell.
        InboundMessage said = request_.message;
        said.attachments.clear();
        const TakenAnswer taken = take_answer(office_, {said, speaker_}, need, *invitation, words);
        note(line_of(need, taken));
        follow_answer(office_, need, *invitation, taken);
    }

private:
    Stance stance(const std::string& text) const {
        const Date today = today_of(office_);
        return stance_of(text, office_.engine.understand(text, today, speaker_.language), today);
    }

    std::optional<NeedRecord> need_of(const ItemWords& item) const {
        if (item.position) {
            for (const auto& [position, need] : shown_.numbered) {
                if (position == *item.position && need) {
                    return office_.needs.find(*need);
                }
            }
            return std::nullopt;
        }
        auto need = office_.needs.find_number(item.number);
        return need && may_know(*need) ? need : std::nullopt;
    }

    bool may_know(const NeedRecord& need) const {
        const bool numbered = std::ranges::any_of(shown_.numbered, [&](const auto& one) {
            return one.second == need.id;
        });
        if (numbered || is_asker(speaker_, need) ||
            std::ranges::find(shown_.seen, need.id) != shown_.seen.end() ||
            (need.place == Place::room && is_running(need))) {
            return true;
        }
        const auto invitation = office_.invitations.find(need.id, speaker_.profile_id);
        return invitation && was_asked_about(*invitation);
    }

    /// A need of his own may name others ("wie in B-2026-031"), and a number nobody told him of
    /// may be one of his own papers.
    bool speaks_of_items(const SplitReply& reply_text) const {
        const bool by_position = std::ranges::any_of(reply_text.items, [&](const ItemWords& item) {
            return item.position && need_of(item);
        });
        if (by_position) {
            return true;
        }
        switch (stance(request_.message.text)) {
            case Stance::need:
                return false;
            case Stance::answer:
                return true;
            case Stance::open:
                break;
        }
        return std::ranges::any_of(reply_text.items, [&](const ItemWords& item) {
            return need_of(item) || item.words.empty() || stance(item.words) == Stance::answer;
        });
    }

    void answer_one(const ItemWords& item) {
        const auto need = need_of(item);
        if (!need) {
            const bool about_nothing =
                item.position && std::ranges::any_of(shown_.numbered, [&](const auto& one) {
                    return one.first == *item.position;
                });
            const std::string label = item.position ? std::to_string(*item.position) : item.number;
            note(Fields().set("number", label).set(about_nothing ? "no_need" : "unknown", true));
            return;
        }
        const std::string words = item.words.empty() ? interest(speaker_.language) : item.words;
        if (is_asker(speaker_, *need)) {
            InboundMessage said = request_.message;
            said.text = item.words.empty() ? need->number : item.words;
            asker_writes(office_, {said, speaker_}, *need);
            return;
        }
        answer_supplier(*need, words);
    }

    Fields line_of(const NeedRecord& need, const TakenAnswer& taken) {
        using Outcome = TakenAnswer::Outcome;
        Fields line;
        line.set("number", need.number).set("text", first_line(text_for_suppliers(office_, need)));
        switch (taken.outcome) {
            case Outcome::taken:
                taken_ = true;
                line.set("ended", taken.ended);
                if (taken.answer.kind != AnswerKind::unclear) {
                    line.set("read_as", matching::describe(taken.answer, speaker_.language));
                } else {
                    line.set("passed_on", !taken.ended);
                }
                break;
            case Outcome::which_question:
                line.set("which_question", true);
                break;
            case Outcome::nothing:
            case Outcome::thanks:
            case Outcome::empty:
            case Outcome::how:
                line.set("how", true);
                break;
        }
        return line;
    }

    void note(Fields line) {
        lines_.push_back(std::move(line));
        if (!several_) {
            tell({});
        }
    }

    void tell(const std::string& loose) {
        if (lines_.empty()) {
            return;
        }
        Fields fields;
        fields.set("lines", std::move(lines_))
            .set("taken", taken_)
            .set("loose", first_line(loose))
            .set("files", several_ && !request_.message.attachments.empty());
        lines_.clear();
        reply_privately(office_, request_, "items_answered", fields, {Purpose::read_back});
    }

    /// Words without any number.
    bool answer_loosely(const std::string& words) {
        if (shown_.numbered.empty() || words.empty() || stance(words) == Stance::need) {
            return false;
        }
        std::vector<NeedRecord> meant;
        for (const auto& [position, id] : shown_.numbered) {
            auto need = id ? office_.needs.find(*id) : std::nullopt;
            if (!need || is_asker(speaker_, *need) || meant.size() >= kMaxOpen) {
                continue;
            }
            const auto invitation = office_.invitations.find(need->id, speaker_.profile_id);
            const bool answerable = invitation && was_asked_about(*invitation)
                                        ? is_open(invitation->state)
                                        : !why_not_forward(office_, speaker_, *need);
            if (answerable) {
                meant.push_back(std::move(*need));
            }
        }
        if (meant.empty()) {
            return false;
        }
        if (meant.size() == 1) {
            answer_supplier(meant.front(), words);
        } else {
            ask_which_item(meant);
        }
        return true;
    }

    /// Needs are kept as their negative ids: the firm may have no invitation yet.
    void ask_which_item(const std::vector<NeedRecord>& needs) {
        storage::PendingChoice choice;
        choice.person = speaker_.address;
        choice.message = request_.message;
        choice.from_supplier = true;
        std::vector<Fields> options;
        for (const NeedRecord& need : needs) {
            choice.invitations.push_back(-need.id);
            options.push_back(Fields()
                                  .set("position", std::to_string(choice.invitations.size()))
                                  .set("number", need.number)
                                  .set("text", first_line(text_for_suppliers(office_, need))));
        }
        office_.inbox.add_choice(choice, office_.clock.now());
        Fields fields;
        fields.set("options", std::move(options)).set("from_supplier", true);
        reply_privately(office_, request_, "which", fields, {Purpose::choice});
    }

    Office& office_;
    const Request& request_;
    const Speaker& speaker_;
    const ShownItems& shown_;
    std::vector<Fields> lines_;
    bool several_ = false;
    bool taken_ = false;
};

}  // namespace

bool answer_items(Office& office, const Request& request, const ShownItems& shown) {
    if (request.speaker.profile_id.empty() || request.message.kind != InboundKind::text) {
        return false;
    }
    return ItemAnswers(office, request, shown).act();
}

void answer_shown(Office& office, const Request& request, const NeedRecord& need) {
    const ShownItems none;
    ItemAnswers(office, request, none).answer_supplier(need, request.message.text);
}

}  // namespace clusterlotse::commands
