#include "domain/holidays.hpp"
#include "matching/answers/answer_notes.hpp"
#include "matching/answers/answer_reader.hpp"
#include "matching/answers/answer_terms.hpp"
#include "matching/dates/calendar.hpp"

#include <algorithm>

namespace clusterlotse::matching {

namespace {

constexpr std::size_t kLongestWording = 160;  ///< bytes of a wording

std::string shortened(std::string words) {
    if (words.size() > kLongestWording) {
        std::size_t end = kLongestWording;
        while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) {
            --end;
        }
        words.resize(end);
        words += "…";
    }
    return words;
}

}  // namespace

void AnswerReader::settle() {
    using enum AnswerKind;
    if (answer_.kind == unclear) {
        answer_.prices.clear();
        std::erase_if(answer_.wording, [](const Wording& one) { return one.field == "prices"; });
    }
    if (answer_.kind == partial) {
        drop_told_terms();
    }
    if (answer_.kind == decline || answer_.kind == partial) {
        answer_.teaches = notes_in(scene_, cues_, context_.need);
        take_reasons_of_notes();
        answer_.reasons = reasons_;
        for (std::size_t i = 0; i < reasons_.size(); ++i) {
            if (!reason_words_[i].empty()) {
                answer_.wording.push_back({"reasons", reason_words_[i]});
            }
        }
        if (answer_.kind == decline && reasons_.empty()) {
            answer_.reasons.push_back(DeclineReason::unspecified);
        }
        const bool taught = std::ranges::any_of(answer_.teaches, [](const ProfileNote& note) {
            return note.kind == ProfileNote::Kind::at_least && note.field == "lot";
        });
        if (least_ && !taught) {
            answer_.teaches.push_back(*least_);
        }
    }
    if (answer_.kind == offer || answer_.kind == interest) {
        limit_offer();
    }
    if (does(Does::lacks_yet) && answer_.teaches.empty() && answer_.kind != withdrawn) {
        // A gap that is said refuses nothing, and the profile learns nothing from it.
        answer_.teaches = notes_in(scene_, cues_, context_.need);
        std::erase_if(answer_.teaches, [](const ProfileNote& note) {
            return note.kind != ProfileNote::Kind::lacks || note.field != "certificate";
        });
    }
    take_terms();
    if (answer_.kind == decline || answer_.kind == withdrawn) {
        answer_.valid_until.reset();
        answer_.day_in_doubt.reset();
    }
    if (answer_.kind == decline) {
        // Who is away says no more of his capacity.
        if (does(Does::away) && !does(Does::busy)) {
            answer_.capacity_again_from.reset();
            answer_.available_from.reset();
        }
        answer_.interested = false;
        answer_.prices.clear();
        answer_.delivery.reset();
        if (answer_.available_from && !answer_.capacity_again_from) {
            answer_.capacity_again_from = answer_.available_from;
            for (Wording& one : answer_.wording) {
                one.field = one.field == "available_from" ? "capacity_again_from" : one.field;
            }
        }
        answer_.available_from.reset();
    } else if (answer_.capacity_again_from && (answer_.kind == interest || answer_.kind == offer || answer_.kind == partial)) {
        if (!answer_.available_from) {
            answer_.available_from = answer_.capacity_again_from;
        }
        answer_.capacity_again_from.reset();
    } else if (answer_.kind == needs_time && !answer_.needs_time_until) {
        wait_for_return();
        wait_for_span();
    }
    if (answer_.kind == partial) {
        const std::string words = part_words();
        answer_.partial_what = shortened(words.empty() ? most_ : words);
    }
    answer_.names_exchange = does(Does::wants_contact);
    if (answer_.kind != unclear) {
        answer_.wording.push_back({"kind", shortened(kind_words())});
    }
}

void AnswerReader::take_terms() {
    if (answer_.kind == AnswerKind::decline || answer_.kind == AnswerKind::withdrawn ||
        does(Does::jokes)) {
        return;
    }
    answer_.terms = take_terms_in(lines_.source, answer_.prices);
    const bool taught = std::ranges::any_of(answer_.teaches, [](const ProfileNote& note) {
        return note.kind == ProfileNote::Kind::at_least && note.field == "lot";
    });
    std::erase_if(answer_.terms, [&](const std::string& term) {
        // A question for the freight says nothing of it.
        return (taught && is_least_lot(term)) || answer_.question.find(term) != std::string::npos;
    });
}

void AnswerReader::take_reasons_of_notes() {
    for (const ProfileNote& note : answer_.teaches) {
        const bool lacks = note.kind == ProfileNote::Kind::lacks;
        const auto reason = note.field == "certificate" ? DeclineReason::certificate
                            : note.field == "material"  ? DeclineReason::material
                                                        : DeclineReason::process;
        const bool known = std::find(reasons_.begin(), reasons_.end(), reason) != reasons_.end();
        if (lacks && !known && !reasons_.empty()) {
            reasons_.push_back(reason);
            reason_words_.push_back(note.wording);
        }
    }
}

void AnswerReader::drop_told_terms() {
    const auto drop = [&](DeclineReason reason) {
        const auto found = std::ranges::find(reasons_, reason);
        const bool told = (told_ & (std::uint32_t{1} << static_cast<unsigned>(reason))) != 0;
        if (found != reasons_.end() && !told) {
            reason_words_.erase(reason_words_.begin() + (found - reasons_.begin()));
            reasons_.erase(found);
        }
    };
    if (!answer_.prices.empty()) {
        drop(DeclineReason::price_level);
    }
    if (answer_.lead_time_days || answer_.delivery || answer_.available_from) {
        drop(DeclineReason::date);
    }
}

void AnswerReader::wait_for_return() {
    const bool back = does(Does::away) && answer_.available_from;
    std::optional<Date>& day = back ? answer_.available_from : answer_.capacity_again_from;
    const std::string_view field = back ? "available_from" : "capacity_again_from";
    answer_.needs_time_until = day;
    day.reset();
    for (Wording& one : answer_.wording) {
        one.field = one.field == field ? "needs_time_until" : one.field;
    }
}

void AnswerReader::wait_for_span() {
    if (!answer_.needs_time_until && scene_.spans.size() == 1 && today_.ok()) {
        const FoundSpan& span = scene_.spans[0];
        answer_.needs_time_until =
            span.working ? add_working_days(today_, span.days) : plus_days(today_, span.days);
    }
}

std::string AnswerReader::words_of(std::uint32_t wanted) const {
    for (std::size_t i = 0; i < scene_.sentences.size(); ++i) {
        if ((cues_[i] & wanted) != 0) {
            return scene_.written(scene_.sentences[i].first, scene_.sentences[i].last);
        }
    }
    return "";
}

std::string AnswerReader::part_words() const {
    std::string words = words_of(bit(Does::limits));
    for (std::size_t i = 0; i < scene_.sentences.size() && !words.empty(); ++i) {
        // "15 von den 20, 9,80 das Stück": the price is told beside it.
        const AnswerSentence& sentence = scene_.sentences[i];
        const std::size_t price =
            std::min(sentence.words.find(" @p "), sentence.words.find(" , @d "));
        const std::size_t comma =
            price == std::string::npos ? price : sentence.words.rfind(" , ", price);
        if ((cues_[i] & bit(Does::limits)) != 0 && comma != std::string::npos && comma > 1) {
            words = scene_.written(sentence, 0, comma);
            break;
        }
    }
    if (words.empty()) {
        words = words_of(bit(Does::agrees));
    }
    return words.empty() ? (scene_.code ? rest_behind(scene_.code->next) : "") : words;
}

std::string AnswerReader::kind_words() const {
    std::uint32_t wanted = 0;
    switch (answer_.kind) {
        case AnswerKind::interest:
            wanted = bit(Does::agrees) | bit(Does::promises);
            break;
        case AnswerKind::needs_time:
            wanted = bit(Does::wants_time) | bit(Does::away);
            break;
        case AnswerKind::question:
            wanted = bit(Does::asks);
            break;
        case AnswerKind::offer:
            wanted = bit(Does::offers);
            break;
        case AnswerKind::partial:
            wanted = bit(Does::limits) | bit(Does::refuses_part);
            break;
        case AnswerKind::decline:
            wanted = bit(Does::refuses) | bit(Does::refuses_part) | bit(Does::refuses_day) |
                     bit(Does::busy);
            break;
        case AnswerKind::withdrawn:
            wanted = bit(Does::takes_back);
            break;
        case AnswerKind::unclear:
            break;
    }
    std::string words = words_of(wanted);
    if (words.empty() && !scene_.sentences.empty()) {
        words = scene_.written(scene_.sentences[0].first, scene_.sentences[0].last);
    }
    return words;
}

}  // namespace clusterlotse::matching
