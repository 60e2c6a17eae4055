// Prints what the engine knows of every pair of a need and a firm, one line a pair, so that weights
// can be fitted and cross-validated outside:
//   pair_features PROFILES.jsonl NEEDS.jsonl
//   pair_features --bereft PROFILES.jsonl NEEDS.jsonl   (answerable needs beside the firms that
//   cannot do them, as hopeless ones)
//   pair_features --offers PROFILES.jsonl    (what each firm is read as, with the words that show
//   it)
//   pair_features --needs NEEDS.jsonl        (what each need is read as and worded like)
// Columns: need, firm, then the evidences by name (first line). Never for held-out files.
#include "tests/evaluation/pair_evidence.hpp"
#include "tests/evaluation/show_reading.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <cstdio>
#include <filesystem>
#include <iostream>
#include <stdexcept>

using namespace clusterlotse;
using namespace clusterlotse::evaluation;

namespace {

constexpr Date kToday{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(23)};

/// Not what is held out.
bool may_be_shown(const std::string& needs) {
    return !std::filesystem::path(needs).filename().string().starts_with("held_out");
}

void print_pairs(
    const matching::Lexicon& lexicon,
    const std::string& profiles,
    const std::string& needs,
    bool bereft
) {
    const PairEvidence pairs(lexicon, profiles, kToday);
    bool first = true;
    for (const JudgedNeed& judged : read_needs(needs)) {
        if (bereft && judged.relevant.empty()) {
            continue;
        }
        pairs.of_need(judged, bereft, [&](const std::string& firm, const Evidences& evidences) {
            if (first) {
                std::printf("need\tfirm");
                for (const Evidenced& one : evidences) {
                    std::printf("\t%s", std::string(one.name).c_str());
                }
                std::printf("\n");
                first = false;
            }
            std::printf("%s\t%s", judged.id.c_str(), firm.c_str());
            for (const Evidenced& one : evidences) {
                std::printf("\t%.5g", one.value);
            }
            std::printf("\n");
        });
    }
}

}  // namespace

int main(int argc, char** argv) try {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const bool bereft = arguments.size() == 3 && arguments[0] == "--bereft";
    const bool shown = !arguments.empty() && may_be_shown(arguments.back());
    const auto vocabulary = test_support::vocabulary();
    const matching::Lexicon& lexicon = vocabulary->lexicon();
    if (arguments.size() == 2 && arguments[0] == "--offers") {
        show_offers(lexicon, arguments[1]);
    } else if (arguments.size() == 2 && arguments[0] == "--needs" && shown) {
        show_needs(lexicon, arguments[1], kToday);
    } else if ((arguments.size() == 2 || bereft) && shown) {
        print_pairs(lexicon, arguments[bereft ? 1 : 0], arguments.back(), bereft);
    } else {
        throw std::runtime_error("usage: pair_features [--bereft] PROFILES.jsonl NEEDS.jsonl");
    }
    return 0;
} catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return 1;
}
