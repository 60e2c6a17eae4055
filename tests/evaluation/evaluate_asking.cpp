// Judges which steps a need is read to ask for, sentence by sentence:
//   evaluate_asking [-v] [--least SHARE] [NEEDS.jsonl...]
// A need is {"id", "text", "main", "side", "not", "may"}: codes of processes, "a|b" where either
// is right. It is right where every main code is a main step or stands above one, every side code
// so for any step, no step is under "not", and, where nothing is to be found ("main" empty), no
// step of the metal trades is left but those under "may". Returns 1 where a file's share is below
// --least. -v lists what was read otherwise, never for a file named held_out.
#include "matching/needs/understanding.hpp"
#include "matching/vocabulary/lexicon.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>

using namespace clusterlotse;
using nlohmann::json;

namespace {

using Codes = std::vector<std::string>;

struct Asked {
    Codes main;
    Codes side;
    Codes metal;    ///< main steps and side steps that are no other trade
    Codes main_up;  ///< main steps and what stands above them
    Codes above;    ///< all steps and what stands above them
};

Asked asked_in(const matching::Lexicon& lexicon, const std::string& text) {
    const Date today = *parse_iso_date("2026-11-23");
    Asked asked;
    for (const auto& step : matching::read_need(lexicon, text, today, Language::de).steps) {
        const matching::Process& process = lexicon.processes[step.process];
        (step.main ? asked.main : asked.side).push_back(process.code);
        for (matching::Id id = step.process; id != matching::kNone;
             id = lexicon.processes[id].parent) {
            asked.above.push_back(lexicon.processes[id].code);
            if (step.main) {
                asked.main_up.push_back(lexicon.processes[id].code);
            }
        }
        if (!process.other_trade) {
            asked.metal.push_back(process.code);
        }
    }
    return asked;
}

bool holds(const Codes& codes, const std::string& code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// Whether one of "a|b|c" is among the codes.
bool holds_any(const Codes& codes, const std::string& either) {
    std::size_t at = 0;
    while (at <= either.size()) {
        const std::size_t end = std::min(either.find('|', at), either.size());
        if (holds(codes, either.substr(at, end - at))) {
            return true;
        }
        at = end + 1;
    }
    return false;
}

Codes list(const json& row, const char* key) {
    return row.value(key, Codes());
}

/// Empty where the need is read rightly, else what is wrong.
std::string mistake(const json& row, const Asked& asked) {
    Codes all = asked.main;
    all.insert(all.end(), asked.side.begin(), asked.side.end());
    for (const std::string& code : list(row, "main")) {
        if (!holds_any(asked.main_up, code)) {
            return "not main: " + code;
        }
    }
    for (const std::string& code : list(row, "side")) {
        if (!holds_any(asked.above, code)) {
            return "no step: " + code;
        }
    }
    for (const std::string& code : list(row, "not")) {
        if (holds(all, code)) {
            return "only context: " + code;
        }
    }
    if (list(row, "main").empty()) {
        for (const std::string& code : asked.metal) {
            if (!holds(list(row, "may"), code)) {
                return "not asked: " + code;
            }
        }
    }
    return "";
}

double share_right(const matching::Lexicon& lexicon, const std::string& file, bool verbose) {
    std::ifstream in(file);
    if (!in) {
        throw std::runtime_error("cannot read " + file);
    }
    int needs = 0;
    int right = 0;
    for (std::string line; std::getline(in, line);) {
        if (line.empty()) {
            continue;
        }
        const json row = json::parse(line);
        const Asked asked = asked_in(lexicon, row.at("text"));
        const std::string wrong = mistake(row, asked);
        ++needs;
        right += wrong.empty() ? 1 : 0;
        if (verbose && !wrong.empty()) {
            std::cout << row.value("id", "") << " " << wrong << ", read main "
                      << json(asked.main).dump() << " side " << json(asked.side).dump()
                      << " in: " << row["text"].get<std::string>() << "\n";
        }
    }
    const double share = needs == 0 ? 0 : static_cast<double>(right) / needs;
    std::printf(
        "%s: %d of %d needs read rightly, %.3f\n",
        std::filesystem::path(file).filename().c_str(),
        right,
        needs,
        share
    );
    return share;
}

}  // namespace

int main(int argc, char** argv) try {
    std::vector<std::string> files(argv + 1, argv + argc);
    const bool verbose = std::erase(files, "-v") > 0;
    double least = 0;
    if (const auto option = std::find(files.begin(), files.end(), "--least");
        option != files.end() && option + 1 != files.end()) {
        least = std::stod(*(option + 1));
        files.erase(option, option + 2);
    }
    if (files.empty()) {
        for (const char* name : {"own.jsonl", "held_out.jsonl"}) {
            files.push_back(
                std::string(CLUSTERLOTSE_SOURCE_DIR "/tests/evaluation/asking/") + name
            );
        }
    }
    const auto vocabulary = test_support::vocabulary();
    bool enough = true;
    for (const std::string& file : files) {
        const bool sealed = std::filesystem::path(file).filename().string().starts_with("held_out");
        enough = share_right(vocabulary->lexicon(), file, verbose && !sealed) >= least && enough;
    }
    return enough ? 0 : 1;
} catch (const std::exception& error) {
    std::cerr << error.what() << "\nusage: evaluate_asking [-v] [--least SHARE] [NEEDS.jsonl...]\n";
    return 2;
}
