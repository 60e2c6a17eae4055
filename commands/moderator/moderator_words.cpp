#include "commands/moderator/moderator_words.hpp"

#include "commands/desk/words.hpp"
#include "commands/moderator/firm_reasons.hpp"
#include "commands/moderator/moderator_phrases.hpp"
#include "commands/moderator/moderator_reason.hpp"
#include "commands/moderator/moderator_spelling.hpp"
#include "commands/moderator/moderator_text.hpp"
#include "commands/moderator/order_conditions.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using Verdict = ModeratorWords::Verdict;

/// Longer messages are no decision.
constexpr std::size_t kMostDecisionBytes = 4000;

class Reader {
public:
    ModeratorWords read(std::string_view written) {
        if (written.size() > kMostDecisionBytes) {
            words_.unclear = true;
            return words_;
        }
        std::string text = moderator_text(written);
        if (const auto number = written_group(phrases::just_a_number(), text)) {
            words_.digit = std::stoi(*number);
            return words_;
        }
        words_.text = take_new_text(text);
        text = with_reason_apart(in_short_forms(in_plain_spelling(std::move(text))));
        if (take_rejection(text)) {
            return words_;
        }
        if (auto why = take_said_reason(text)) {
            words_.reason = std::move(why->reason);
            words_.because = std::move(why->because);
        }
        words_.unclear = words_.unclear || text.find('?') != std::string::npos;
        const auto clauses = moderator_clauses(text);
        for (const std::string& clause : clauses) {
            read_clause(clause);
        }
        if (closes_ && words_.verdict == Verdict::none) {
            decide(Verdict::give_up);
        }
        return words_;
    }

private:
    bool take_rejection(const std::string& text) {
        if (!words_.text && says_only(folded(text), phrases::not_yet())) {
            words_.unclear = true;
            return true;
        }
        const auto rest = written_group(phrases::rejection(), text);
        if (!rest || words_.text) {
            return false;
        }
        if (says_only(folded(*rest), phrases::begins_a_change())) {
            words_ = Reader().read(*rest);
            return true;
        }
        const ModeratorWords after = Reader().read(*rest);
        if (after.verdict == Verdict::release || after.verdict == Verdict::by_phone) {
            words_.unclear = true;
            return true;
        }
        decide(Verdict::reject);
        words_.reason = bare_reason(*rest);
        words_.because = conjunction_in(*rest);
        return true;
    }

    void decide(Verdict verdict) {
        if (words_.verdict != Verdict::none && words_.verdict != verdict) {
            words_.unclear = true;
        }
        words_.verdict = verdict;
        list_ = nullptr;
    }

    void add_to(std::vector<std::string>& list, const std::string& firm) {
        // "-2 Kapazität voll"
        static const RE2 numbered(R"((?s)(\d{1,2})[ .:]+(\pL.*))");
        std::string number;
        std::string rest;
        if (words_.reason.empty() && RE2::FullMatch(firm, numbered, &number, &rest) &&
            says_only(folded(rest), phrases::busy_or_free())) {
            words_.reason = rest;
            list.push_back(number);
        } else {
            list.push_back(firm);
        }
        list_ = &list;
    }

    bool read_verdict(const std::string& clause, const std::string& lower) {
        if (says_only(lower, phrases::release())) {
            decide(Verdict::release);
        } else if (says_only(lower, phrases::outside())) {
            decide(Verdict::outside);
        } else if (says_only(lower, phrases::closes())) {
            // How it ended may stand beside it.
            closes_ = true;
        } else if (says_only(lower, phrases::failed())) {
            decide(Verdict::failed);
        } else if (says_only(lower, phrases::no_longer_wanted())) {
            decide(Verdict::failed);
            words_.reason = words_.reason.empty() ? clause : words_.reason;
        } else if (says_only(lower, phrases::give_up())) {
            decide(Verdict::give_up);
        } else if (const auto firm = awarded_firm(clause)) {
            decide(Verdict::awarded);
            words_.awarded_to = *firm;
        } else if (says_only(lower, phrases::by_phone())) {
            decide(Verdict::by_phone);
        } else if (says_only(lower, phrases::reject_later())) {
            decide(Verdict::reject);
        } else if (says_only(lower, phrases::university())) {
            words_.university = true;
        } else if (says_only(lower, phrases::network())) {
            words_.network = true;
        } else {
            return false;
        }
        return true;
    }

    bool read_firms(const std::string& clause) {
        if (const auto firm = written_group(phrases::only_not(), clause)) {
            add_to(words_.without, *firm);
            return true;
        }
        if (const auto only = written_group(phrases::only(), clause)) {
            add_to(words_.only, *only);
            return true;
        }
        if (const auto firm = written_group(phrases::without(), clause);
            firm && !says_only(folded(*firm), phrases::no_firm_left_out())) {
            add_to(words_.without, *firm);
            return true;
        }
        if (const auto firm = written_group(phrases::left_out(), clause);
            firm && !says_only(folded(*firm), phrases::no_firm())) {
            add_to(words_.without, *firm);
            return true;
        }
        if (const auto firm = written_group(phrases::with(), clause)) {
            add_to(words_.with, *firm);
            return true;
        }
        if (const auto firm = written_group(phrases::taken_in(), clause);
            firm && !says_only(folded(*firm), phrases::no_firm())) {
            add_to(words_.with, *firm);
            return true;
        }
        return false;
    }

    void read_clause(std::string clause) {
        for (int i = 0; i < 4 && RE2::Replace(&clause, phrases::filler_before(), ""); ++i) {
        }
        for (int i = 0; i < 4 && RE2::Replace(&clause, phrases::filler_after(), ""); ++i) {
        }
        clause = std::string(trimmed(clause));
        const std::string lower = folded(clause);
        if (clause.empty() || says_only(lower, phrases::politeness())) {
            return;
        }
        if (words_.changes() && says_only(lower, phrases::no_longer_wanted())) {
            take_leaving(clause, lower);
            return;
        }
        if (read_verdict(clause, lower) || read_firms(clause)) {
            return;
        }
        if (const auto rest = written_group(phrases::release_and(), clause)) {
            decide(Verdict::release);
            read_clause(*rest);
        } else if (list_ != nullptr && words_.reason.empty() && says_only(lower, phrases::busy_or_free())) {
            // "2 raus, Kapazität voll"
            words_.reason = clause;
        } else if (list_ != nullptr && (says_only(lower, phrases::number_list()) || looks_like_a_name(clause))) {
            list_->push_back(clause);
        } else if ((list_ == &words_.without || list_ == &words_.with) && words_.reason.empty() && tells_of_firm(lower)) {
            // "Mainspitze raus, die liefern grad nichts", "+ Hochwald, hat freie Maschinen"
            words_.reason = clause;
        } else if (ends_or_takes() && words_.reason.empty() && is_reason(lower, words_.verdict == Verdict::by_phone)) {
            words_.reason = clause;
        } else {
            words_.unclear = true;
        }
    }

    /// "Ohne 2, die haben abgesagt" says why; of the need it says nothing.
    void take_leaving(const std::string& clause, const std::string& lower) {
        if (list_ == &words_.without && words_.reason.empty() &&
            !says(lower, phrases::of_the_need())) {
            words_.reason = clause;
        } else {
            words_.unclear = true;
        }
    }

    bool ends_or_takes() const {
        return words_.verdict == Verdict::by_phone || words_.verdict == Verdict::outside ||
               words_.verdict == Verdict::failed || words_.verdict == Verdict::give_up ||
               words_.verdict == Verdict::awarded || closes_;
    }

    static bool looks_like_a_name(const std::string& clause) {
        return !clause.empty() && clause[0] >= 'A' && clause[0] <= 'Z' &&
               std::ranges::count(clause, ' ') <= 4;
    }

    ModeratorWords words_;
    bool closes_ = false;
    std::vector<std::string>* list_ = nullptr;  ///< the one that goes on with the next clause
};

}  // namespace

std::string ModeratorWords::told_reason() const {
    return because.empty() || reason.empty() ? reason : because + " " + reason;
}

bool ModeratorWords::nothing() const {
    return verdict == Verdict::none && !changes() && !text && !university && !network && !digit;
}

ModeratorWords read_moderator(std::string_view text) {
    ModeratorWords words = Reader().read(text);
    const auto apart = under_condition(text);
    if (!apart || words.verdict == Verdict::by_phone) {
        return words;
    }
    ModeratorWords order = read_moderator(apart->order);
    if (order.nothing() && words.nothing()) {
        return words;
    }
    order.unclear = true;
    order.condition = apart->condition;
    return order;
}

}  // namespace clusterlotse::commands
