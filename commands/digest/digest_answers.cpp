#include "commands/digest/digest_answers.hpp"

#include "commands/answers/answers.hpp"
#include "commands/asker/asker_desk.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/digest_meant.hpp"
#include "commands/digest/digest_reply.hpp"
#include "commands/digest/item_answer_lines.hpp"
#include "commands/digest/partner_talks.hpp"
#include "commands/digest/shown_items.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/files/files_at_hand.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/moderators.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/waves/coming_forward.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;
using storage::Purpose;

/// An item that a firm answers by its number alone interests it.
const char* interest(Language language) {
    return language == Language::de ? "Interesse" : "Interested";
}

class ItemAnswers {
public:
    ItemAnswers(Office& office, const Request& request, const ShownItems& shown)
        : office_(office),
          request_(request),
          speaker_(request.speaker),
          shown_(shown),
          meant_(office, request.speaker, shown) {}

    bool act() {
        std::vector<int> known;
        for (const ShownItem& item : shown_.numbered) {
            known.push_back(item.position);
        }
        SplitReply reply_text = split_reply(request_.message.text, known);
        if (reply_text.items.empty()) {
            return answer_loosely(reply_text.loose);
        }
        if (!meant_.speaks_of_items(request_.message.text, reply_text)) {
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
            if (!meant_.is_swept_up(item, request_.message.text)) {
                answer_one(item);
            }
        }
        tell(reply_text.loose);
        return true;
    }

    void answer_supplier(NeedRecord need, const std::string& words) {
        const Speaker firm = supplier_for(office_, speaker_, need, shown_);
        auto invitation = office_.invitations.find(need.id, firm.profile_id);
        const bool asked_before = invitation && was_asked_about(*invitation);
        if (!asked_before) {
            if (const auto why = why_not_forward(office_, firm, need)) {
                note(Fields().set("number", need.number).set(*why, true));
                return;
            }
            if (only_declines(office_, need, words, speaker_.language)) {
                pass_over(need.number, headline_for_suppliers(office_, need));
                return;
            }
            invitation = join_asked(office_, firm, need, 0);
            if (!invitation) {
                note(Fields().set("number", need.number).set("not_for_him", true));
                return;
            }
            office_.turns.note_eligible(need.id, firm.profile_id, office_.clock.now());
        }
        if (!several_) {
            answer_need(office_, {request_.message, firm}, *invitation, words);
            return;
        }
        // Which of them a file belongs to nobody can tell.
        InboundMessage said = request_.message;
        said.attachments.clear();
        const TakenAnswer taken = take_answer(office_, {said, firm}, need, *invitation, words);
        taken_ = taken_ || taken.outcome == TakenAnswer::Outcome::taken;
        Fields line = line_of_answer(office_, need, taken, speaker_.language);
        if (!may_turn_to_moderator(office_, speaker_)) {
            line.set("moderator_reads", false);
        }
        note(std::move(line));
        follow_answer(office_, need, *invitation, taken);
    }

private:
    void answer_one(const ItemWords& item) {
        if (const ShownItem* search = meant_.search_of(item)) {
            answer_search(*search, item.words);
            return;
        }
        const auto need = meant_.need_of(item);
        if (!need) {
            const bool about_nothing = item.position && item_at(shown_, *item.position) != nullptr;
            const std::string label = item.position ? std::to_string(*item.position) : item.number;
            note(Fields().set("number", label).set(about_nothing ? "no_need" : "unknown", true));
            return;
        }
        const std::string words = item.words.empty() ? interest(speaker_.language) : item.words;
        const Speaker asker = asker_for(office_, speaker_, *need);
        if (is_asker(asker, *need)) {
            InboundMessage said = request_.message;
            said.text = item.words.empty() ? need->number : item.words;
            asker_writes(office_, {said, asker}, *need);
            return;
        }
        answer_supplier(*need, words);
    }

    /// A firm of his that fits is named where he has several; else the first.
    void answer_search(const ShownItem& search, const std::string& words) {
        const Speaker firm =
            search.firm.empty() ? speaker_ : office_.members.speaking_for(speaker_, search.firm);
        const Request said{request_.message, firm};
        const std::string work = office_.vocabulary.process_name(search.process, speaker_.language);
        const std::string label = std::to_string(search.position);
        switch (come_forward(office_, said, search.seeker, search.process, words)) {
            case PartnerWords::passed_on:
                if (several_) {
                    taken_ = true;
                    note(Fields().set("number", label).set("text", work).set("partner", true));
                } else {
                    confirm_partner_words(office_, said, search.seeker, search.process);
                }
                break;
            case PartnerWords::declined:
                pass_over(label, work);
                break;
            case PartnerWords::gone:
                note(Fields().set("number", label).set("text", work).set("search_over", true));
                break;
        }
    }

    void pass_over(const std::string& number, const std::string& text) {
        if (several_) {
            note(Fields().set("number", number).set("text", text).set("passed_over", true));
        } else {
            reply_privately(office_, request_, "thanks", {});
        }
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
            .set("moderator_enters", may_turn_to_moderator(office_, speaker_))
            .set("taken", taken_)
            .set("loose", first_line(loose))
            .set("files", several_ && !request_.message.attachments.empty());
        lines_.clear();
        if (several_) {
            note_files_told(office_, request_.message);
        }
        reply_privately(office_, request_, "items_answered", fields, {Purpose::read_back});
    }

    /// Words without any number.
    bool answer_loosely(const std::string& words) {
        if (shown_.numbered.empty() || words.empty() || meant_.stance(words) == Stance::need) {
            return false;
        }
        std::vector<NeedRecord> meant;
        std::vector<const ShownItem*> searches;
        for (const ShownItem& item : shown_.numbered) {
            if (!item.seeker.empty()) {
                searches.push_back(&item);
                continue;
            }
            auto need = item.need_id ? office_.needs.find(*item.need_id) : std::nullopt;
            if (!need || is_asker(asker_for(office_, speaker_, *need), *need) ||
                meant.size() >= kMaxOpen) {
                continue;
            }
            if (is_answerable(*need)) {
                meant.push_back(std::move(*need));
            }
        }
        if (meant.empty() && searches.size() == 1) {
            answer_search(*searches.front(), words);
        } else if (meant.size() == 1 && searches.empty()) {
            answer_supplier(meant.front(), words);
        } else if (!meant.empty() || !searches.empty()) {
            ask_which_item(office_, request_, meant, searches);
        } else {
            return false;
        }
        return true;
    }

    bool is_answerable(const NeedRecord& need) {
        const Speaker firm = supplier_for(office_, speaker_, need, shown_);
        const auto invitation = office_.invitations.find(need.id, firm.profile_id);
        return invitation && was_asked_about(*invitation) ? is_open(invitation->state)
                                                          : !why_not_forward(office_, firm, need);
    }

    Office& office_;
    const Request& request_;
    const Speaker& speaker_;
    const ShownItems& shown_;
    MeantItems meant_;
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
    ShownItems shown;
    shown.numbered = answerable_items(office.editions.shown_to(request.speaker.address));
    ItemAnswers(office, request, shown).answer_supplier(need, request.message.text);
}

}  // namespace clusterlotse::commands
