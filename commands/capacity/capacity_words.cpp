#include "commands/capacity/capacity_words.hpp"

#include "commands/desk/words.hpp"

#include <re2/re2.h>
#include <string>

namespace clusterlotse::commands {

namespace {

std::string spaced_words(std::string_view text) {
    std::string words;
    for (const char c : folded(text)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool wordy =
            (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte >= 0x80;
        words += wordy ? c : ' ';
    }
    return words;
}

}  // namespace

std::optional<TakenBack> taken_back(std::string_view text, bool after_label) {
    constexpr std::size_t kLongest = 120;
    static const RE2 label(R"(^\s*(?:frei|free)\s+)");
    static const RE2 taken(
        R"(\s*((?:(?:(alle?s?|all|everything|beide|both)|das|es|ist|sind|jetzt|leider|schon|wieder|inzwischen|wir|bin|is|are|it|s|now|already|we|re|doch|hallo|hi|und|nr|nummer|no|number|(\d{1,9}))\s+)*)(ausgebucht|aus gebucht|ausgebuch|belegt|vergeben|verkauft|weg|nicht mehr frei|nichts mehr frei|zurücknehmen|zuruecknehmen|booked|booked out|fully booked|taken|gone|no longer free|not free any more|sold|nichts mehr|nix mehr|nothing left|nichts|nix|nein|doch nicht|streichen|löschen|loeschen|zurück|zurueck|nothing|none|no|remove|cancel)(?:\s+(?:bitte|please|danke|thanks|leider|nr|nummer|no|number|(alle?s?|all|everything|beide|both)|(\d{1,9})))*\s*)"
    );
    static const RE2 of_machines(
        R"(ausgebuch.*|aus gebucht|belegt|n.* mehr frei|(?:fully )?booked.*|no longer free|not free any more)"
    );
    static const RE2 only_behind(
        R"(weg|nichts(?: mehr)?|nix(?: mehr)?|nothing left|nein|doch nicht|streichen|löschen|loeschen|zurück|zurueck|nothing|none|no|remove|cancel|gone)"
    );
    if (text.size() > kLongest) {
        return std::nullopt;
    }
    std::string words = spaced_words(text);
    const bool labelled = RE2::Replace(&words, label, "");
    std::string before;
    std::string all_before;
    std::string number_before;
    std::string word;
    std::string all;
    std::string number;
    if (!RE2::FullMatch(words, taken, &before, &all_before, &number_before, &word, &all, &number) ||
        (RE2::FullMatch(word, only_behind) && !labelled && !after_label && number.empty() &&
         number_before.empty())) {
        return std::nullopt;
    }
    TakenBack said;
    said.sure = labelled || RE2::FullMatch(word, of_machines);
    static const RE2 nothing(R"((?:nichts|nix|nothing|none).*)");
    said.all = !all_before.empty() || !all.empty() ||
               ((labelled || after_label) && RE2::FullMatch(word, nothing));
    const std::string& digits = number.empty() ? number_before : number;
    if (!digits.empty()) {
        said.number = std::stoll(digits);
    }
    return said;
}

std::optional<std::string> said_gone(std::string_view text) {
    constexpr std::size_t kLongest = 160;
    static const RE2 behind(
        R"((?is)\s*([^.!?;\n]{2,}?)\s+(?:ist|sind|is|are)\s+(?:(?:jetzt|leider|schon|inzwischen|nun|bereits|now|already)\s+)*(?:weg|vergeben|belegt|verkauft|ausgebucht|nicht mehr frei|taken|gone|sold|booked|no longer (?:free|available)|not free any ?more)[\s.!]*)"
    );
    static const RE2 before(
        R"((?is)\s*(?:no longer (?:free|available)|not free any ?more|nicht mehr frei)\s*[:,-]?\s+([^.!?;\n]{2,}?)[\s.!]*)"
    );
    const re2::StringPiece piece(text.data(), text.size());
    std::string gone;
    if (text.size() > kLongest ||
        !(RE2::FullMatch(piece, behind, &gone) || RE2::FullMatch(piece, before, &gone))) {
        return std::nullopt;
    }
    return gone;
}

}  // namespace clusterlotse::commands
