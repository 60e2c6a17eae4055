#include "matching/measures/amount_signs.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {

bool AmountSigns::of_alloy(std::size_t at) const {
    static constexpr std::string_view kByAnyNumber[] = {
        "stellite", "stellit", "colmonoy", "tribaloy", "vanadis", "ampco", "grade", "gr", "pa"};
    static constexpr std::string_view kByLargeNumber[] = {
        "inconel",
        "incoloy",
        "monel",
        "hastelloy",
        "nimonic",
        "alloy",
        "hardox",
        "weldox",
        "waspaloy",
        "strenx",
        "toolox",
        "raex",
        "creusabro",
        "domex"};
    if (at == 0 || !tokens_.digits(at) || tokens_.text(at).size() > 4) {
        return false;
    }
    std::size_t name = at - 1;
    name -= name > 0 && tokens_.sign(name, '.') ? 1 : 0;
    const std::string_view word = tokens_.text(name);
    // "aus Hardox 12 Stück", "Hardox 20 Platten": no grade has so small a number.
    const bool large = tokens_.text(at).size() > 2 || word == "toolox";
    return !tokens_.is(at + 1, Means::piece) &&
           (std::find(std::begin(kByAnyNumber), std::end(kByAnyNumber), word) !=
                std::end(kByAnyNumber) ||
            (large && std::find(std::begin(kByLargeNumber), std::end(kByLargeNumber), word) !=
                          std::end(kByLargeNumber)));
}

bool AmountSigns::endures(std::size_t at) const {
    constexpr std::size_t kFillers = 5;
    for (std::size_t back = 1; back <= kFillers && back <= at; ++back) {
        const std::size_t token = at - back;
        const std::string_view word = tokens_.text(token);
        if (word.ends_with("standzeit") || word.ends_with("standzeiten") ||
            word.ends_with("standmenge") || word.ends_with("lebensdauer") ||
            word.ends_with("ausbringung") || word.ends_with("ausbringungsmenge") ||
            (word == "life" && token > 0 &&
             one_of(tokens_.text(token - 1), {"tool", "mould", "mold", "die", "service"}))) {
            return true;
        }
        const bool filler = tokens_.sign(token, ':') || tokens_.sign(token, '.') ||
                            tokens_.sign(token, '=') || tokens_.is(token, Means::about) ||
                            tokens_.is(token, Means::from) || tokens_.is(token, Means::up_to) ||
                            one_of(word, {"von", "of", "is", "ist", "garantiert", "guaranteed"});
        if (!filler) {
            return false;
        }
    }
    return false;
}

bool AmountSigns::first_part(std::size_t from) const {
    return from > 0 &&
           one_of(
               tokens_.text(from - 1), {"erste", "ersten", "erster", "first", "davon", "hiervon"}
           );
}

bool AmountSigns::sample_beside(std::size_t from, std::size_t next) const {
    const auto sample = [&](std::size_t at) {
        const std::string_view word = tokens_.text(at);
        return tokens_.word(at) &&
               (word.starts_with("erstmuster") || word.starts_with("musterteil") ||
                one_of(
                    word,
                    {"muster",
                     "vorab",
                     "vorabmuster",
                     "bemusterung",
                     "bemustern",
                     "sample",
                     "samples",
                     "probe",
                     "proben",
                     "upfront"}
                ));
    };
    // "nach Muster 20 Stück", "wie Muster": the pattern, not an order of its own.
    const auto pattern = [&](std::size_t at) {
        return at > 0 && one_of(
                             tokens_.text(at - 1),
                             {"nach", "vom", "laut", "wie", "per", "to", "das", "ein", "as", "kein"}
                         );
    };
    for (std::size_t back = 1; back <= 3 && back <= from; ++back) {
        const std::size_t token = from - back;
        if (sample(token)) {
            return !pattern(token);
        }
        if (!tokens_.sign(token, ':') && !tokens_.is(token, Means::about) &&
            !tokens_.word(token, "davon")) {
            break;
        }
    }
    for (std::size_t at = next; at < next + 3 && tokens_.word(at) && !tokens_[at].new_line; ++at) {
        if (sample(at)) {
            return true;
        }
        if (!one_of(tokens_.text(at), {"als", "zur", "as", "for", "fuer", "die"})) {
            break;
        }
    }
    return false;
}

}  // namespace clusterlotse::matching
