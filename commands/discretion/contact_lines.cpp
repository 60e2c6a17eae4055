#include "commands/discretion/contact_lines.hpp"

#include "commands/desk/words.hpp"
#include "commands/wording/pattern_search.hpp"
#include "commands/wording/sentences.hpp"

#include <cstddef>
#include <re2/re2.h>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

namespace {

bool left_out(std::string_view words) {
    return words.find(kLeftOut) != std::string_view::npos;
}

bool has_letters(std::string_view words) {
    static const RE2 letter(R"([\pL\d])");
    return RE2::PartialMatch(piece_of(words), letter);
}

/// Where the words begin that tell how somebody is reached; npos where none do.
std::size_t cue_in(std::string_view words) {
    static const RE2 cue(
        R"((?i)(?:^|[^\pL])((?:(?:bitte|gern|gerne|please|just|bei|für|for|with|if you have|if there are|noch|any|weitere|further|technische|techn\.|kaufmännische|kaufm\.|all|alle|sonstige|eventuelle|evtl\.)\s+)*(?:rückfragen?|rueckfragen?|fragen|questions?|queries|ansprechpartner(?:in)?|ansprechperson|kontakt(?:person|daten)?|contact(?: person)?|sachbearbeiter(?:in)?|bearbeiter(?:in)?|zuständig|verantwortlich|responsible|(?:zu )?erreichen|erreichbar|erreicht|erreiche|(?:you can )?reach (?:me|us|him|her)|call|ring|phone|rufen|ruf|rufnummer|anrufen|anruf|rückruf|melden|meldet|melde|wenden|ask for|tel(?:efon(?:isch|nummer|nr)?)?|fon|mobil(?:nummer|nr)?|mobile|handy(?:nummer|nr)?|fax|durchwahl|dw|e-?mail|mail|mails|whatsapp|z\. ?hd|zu händen|attn|direkt an)(?:[^\pL]|$)))"
    );
    re2::StringPiece found;
    return RE2::PartialMatch(piece_of(words), cue, &found)
               ? static_cast<std::size_t>(found.data() - words.data())
               : std::string_view::npos;
}

/// "Ansprechpartner: Sabine Klein", "Rückfragen bitte an Herrn Klein": who is meant is a person
/// even where nobody knows him.
bool names_person(std::string_view words, const IsPlainWord& plain) {
    static const RE2 titled(
        R"((?i:(?:an|to|bei|beantwortet|[:.–-])?\s*(?:herrn?|frau|hr\.|fr\.|mrs?\.?|ms\.?|kolleg(?:e|en|in))\s+)\p{Lu}[\pL'-]+[\s.!]*$)"
    );
    static const RE2 person(
        R"((?i:ansprechpartner(?:in)?|ansprechperson|kontakt(?:person)?|contact(?: person)?|sachbearbeiter(?:in)?|bearbeiter(?:in)?|(?:fragen|questions|wenden sie sich|direkt) (?:bitte )?(?:an|to)|ask for|attn\.?|z\. ?hd\.?|zu händen)(?i:\s+(?:bitte|ist|is))*\s*[:.–-]?\s*(?i:dr\.\s*|prof\.\s*)*(\p{Lu}[\pL'-]+)(?:\s+(\p{Lu}[\pL'-]+))?[\s.!]*$)"
    );
    std::string first;
    std::string second;
    return RE2::PartialMatch(piece_of(words), titled) ||
           (RE2::PartialMatch(piece_of(words), person, &first, &second) &&
            (!plain(first) || (!second.empty() && !plain(second))));
}

/// What stands beside a way to reach somebody: "Tel.", "Mo–Fr 8–16 Uhr", "oder Frau […]".
bool hangs_on_contact(std::string_view words, const IsPlainWord& plain) {
    static const RE2 beside(
        R"((?i)(?:^|[^\pL])(?:tel|telefon|telefonisch|fon|mobil|mobile|handy|fax|mail|e-?mail|durchwahl|dw|uhr|montags|dienstags|mittwochs|donnerstags|freitags|mo ?[-–] ?(?:do|fr)|vormittags?|nachmittags?|mittags|ganztags|jederzeit|bürozeiten|erreichbar|einkauf|vertrieb|konstruktion|abteilung|office|anytime|mornings?|afternoons?|weekdays?)(?:[^\pL]|$))"
    );
    static const RE2 names(R"(^[\s.]*(\p{Lu}[\pL.'-]+)(?:\s+(\p{Lu}[\pL'-]+))?[\s.!)]*$)");
    static const RE2 of_the_work(
        R"((?i)(?:^|[^\pL])(?:bis|spätestens|termin\pL*|liefer\pL*|kw|by|until|deadline|delivery)(?:[^\pL]|$))"
    );
    std::string first;
    std::string second;
    if (RE2::PartialMatch(piece_of(words), of_the_work)) {
        return false;
    }
    const bool name = RE2::FullMatch(piece_of(words), names, &first, &second) && !plain(first) &&
                      (second.empty() || !plain(second));
    return left_out(words) || name || !has_letters(words) ||
           RE2::PartialMatch(piece_of(words), beside);
}

/// A part of a sentence with the sign that parts it from the one before.
struct Part {
    std::string_view sign;
    std::string_view words;
};

std::vector<Part> parts_of(std::string_view sentence) {
    static const RE2 between(R"((,\s+|;\s+|\s+[–—|·/-]\s+|\s*\())");
    std::vector<Part> parts;
    std::string_view sign;
    re2::StringPiece rest = piece_of(sentence);
    re2::StringPiece found;
    for (;;) {
        re2::StringPiece before = rest;
        if (!RE2::FindAndConsume(&rest, between, &found)) {
            parts.push_back({sign, {before.data(), before.size()}});
            return parts;
        }
        parts.push_back(
            {sign, {before.data(), static_cast<std::size_t>(found.data() - before.data())}}
        );
        sign = {found.data(), found.size()};
    }
}

class ContactCut {
public:
    ContactCut(std::string_view sentence, const IsPlainWord& plain, const SaysWork& says_work)
        : parts_(parts_of(sentence)), plain_(plain), says_work_(says_work) {}

    /// The sentence without its contacts; `cut` where it had some.
    std::string rest(bool& cut) {
        bool contact = false;
        for (std::size_t at = 0; at < parts_.size(); ++at) {
            const std::string_view words = parts_[at].words;
            const std::size_t cue = cue_in(words);
            if (cue != std::string_view::npos && is_contact(at, cue)) {
                const std::string_view before = words.substr(0, cue);
                if (says_work_(before, true)) {
                    keep(parts_[at].sign, trimmed(before));
                }
                keep_behind(words);
                contact = cut = true;
            } else if (contact && hangs_on_contact(words, plain_) && !says_work_(bare(words), true)) {
                keep_behind(words);
            } else {
                keep(parts_[at].sign, words);
                contact = false;
            }
        }
        return kept_;
    }

private:
    static std::string bare(std::string_view words) {
        const auto last = words.rfind(kLeftOut);
        return std::string(
            last == std::string_view::npos ? words : words.substr(last + kLeftOut.size())
        );
    }

    bool is_contact(std::size_t at, std::size_t cue) const {
        const std::string_view words = parts_[at].words.substr(cue);
        // "Bin unter […] zu erreichen"
        static const RE2 reached(R"((?i)^\W*(?:zu )?erreich)");
        if (left_out(words) || names_person(words, plain_) ||
            (left_out(parts_[at].words) && RE2::PartialMatch(piece_of(words), reached))) {
            return true;
        }
        // "Rückfragen gern, Tel. […]"
        return at + 1 < parts_.size() && left_out(parts_[at + 1].words) &&
               !says_work_(words, true) && hangs_on_contact(parts_[at + 1].words, plain_);
    }

    void keep_behind(std::string_view words) {
        const std::string behind = left_out(words) ? bare(words) : std::string();
        if (says_work_(behind, true)) {
            keep(" ", trimmed(behind));
        }
    }

    void keep(std::string_view sign, std::string_view words) {
        kept_ += kept_.empty() ? std::string_view() : sign;
        kept_ += words;
    }

    std::vector<Part> parts_;
    const IsPlainWord& plain_;
    const SaysWork& says_work_;
    std::string kept_;
};

/// "Noch Fragen?" in front of a way to ask them.
bool only_asks_for_questions(std::string_view sentence) {
    static const RE2 questions(
        R"((?i)\W*(?:(?:noch|bei|haben sie|any|technische|weitere|more|further)\s+)*(?:rück|rueck)?(?:fragen|questions)\W*)"
    );
    return RE2::FullMatch(piece_of(sentence), questions);
}

}  // namespace

std::string without_contact_lines(
    const std::string& text, const IsPlainWord& plain, const SaysWork& says_work
) {
    std::string kept;
    std::string pending;
    for (const std::string_view sentence : sentences_of(text)) {
        const auto last = sentence.find_last_not_of(" \n");
        const std::size_t size = last == std::string_view::npos ? 0 : last + 1;
        const std::string_view behind = sentence.substr(size);
        bool cut = false;
        std::string rest = ContactCut(sentence.substr(0, size), plain, says_work).rest(cut);
        if (!cut) {
            kept += pending;
            pending.clear();
            (only_asks_for_questions(sentence) ? pending : kept) += sentence;
            continue;
        }
        if (!pending.empty() && pending.back() == '\n' && !kept.empty() && kept.back() != '\n') {
            kept += '\n';
        }
        pending.clear();
        if (has_letters(rest)) {
            const bool stops = sentence.substr(0, size).ends_with('.') && !rest.ends_with('.');
            kept += rest + (stops ? "." : "");
            kept += behind;
        } else if (behind.find('\n') != std::string_view::npos && !kept.empty() && kept.back() != '\n') {
            kept += '\n';
        }
    }
    return kept + pending;
}

bool only_contacts(const std::string& text, const IsPlainWord& plain, const SaysWork& says_work) {
    const std::string marked = without_contacts(text, {});
    return marked != text && !has_letters(without_contact_lines(marked, plain, says_work));
}

}  // namespace clusterlotse::commands
