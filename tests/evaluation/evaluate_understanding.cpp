// Prints how well needs are read, field by field and language by language:
//   evaluate_understanding [-v] NEEDS.jsonl...
// Needs are {"id", "text", "lang", "today", "expected": {the contract's keys of understand
// --json}}; rows without "expected" are left out, "today" is 2026-11-23 where it is not said. -v
// lists what was read otherwise, never for a file named held_out.
#include "bot/cli/need_json.hpp"
#include "domain/date.hpp"
#include "matching/index/engine.hpp"
#include "tests/evaluation/extraction.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>

using namespace clusterlotse;
using namespace clusterlotse::evaluation;
using nlohmann::json;

namespace {

constexpr const char* kToday = "2026-11-23";

Date today_of(const json& row) {
    const std::string text = row.value("today", kToday);
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    if (std::sscanf(text.c_str(), "%d-%u-%u", &year, &month, &day) != 3) {
        throw std::runtime_error("today is no date: " + text);
    }
    return Date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
}

/// Per language, per field, what each need gave.
using Table = std::map<std::string, std::map<std::string, std::vector<Hits>>>;

void print(const Table& table) {
    for (const auto& [language, fields] : table) {
        Hits all;
        for (const auto& [field, needs] : fields) {
            const FieldScore score = score_of(needs);
            std::printf(
                "  %-6s %-14s F1 %.3f [%.3f, %.3f]  right %d, wrong %d, missed %d\n",
                language.c_str(),
                field.c_str(),
                score.f1,
                score.low,
                score.high,
                score.sum.right,
                score.sum.wrong,
                score.sum.missed
            );
            all.right += score.sum.right;
            all.wrong += score.sum.wrong;
            all.missed += score.sum.missed;
        }
        std::printf("  %-6s %-14s F1 %.3f\n", language.c_str(), "all", score_of({all}).f1);
    }
}

void judge(const matching::Engine& engine, const std::string& file, bool verbose) {
    std::ifstream in(file);
    if (!in) {
        throw std::runtime_error("cannot read " + file);
    }
    Table table;
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        const json row = line.empty() ? json::object() : json::parse(line);
        if (!row.contains("expected")) {
            continue;
        }
        const std::string text = row.at("text");
        const json read =
            json::parse(cli::need_json(engine.understand(text, today_of(row), Language::de)));
        for (const auto& [field, hits] : compare(row["expected"], read)) {
            table[row.value("lang", "de")][field].push_back(hits);
            table["all"][field].push_back(hits);
            if (verbose && hits.wrong + hits.missed > 0) {
                std::cout << row.value("id", std::to_string(number)) << " " << field
                          << ": expected " << row["expected"].value(field, json()).dump()
                          << ", read " << read.value(field, json()).dump() << " in: " << text
                          << "\n";
            }
        }
    }
    std::printf(
        "\n%s\n", std::filesystem::path(file).lexically_relative(CLUSTERLOTSE_SOURCE_DIR).c_str()
    );
    print(table);
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) try {
    std::vector<std::string> files(argv + 1, argv + argc);
    const bool verbose = std::erase(files, "-v") > 0;
    if (files.empty()) {
        for (const char* name :
             {"extraction/own.jsonl", "collection/needs.jsonl", "collection/held_out.jsonl"}) {
            files.push_back(std::string(CLUSTERLOTSE_SOURCE_DIR "/tests/evaluation/") + name);
        }
    }
    const matching::Engine engine(test_support::vocabulary());
    for (const std::string& file : files) {
        const bool sealed = std::filesystem::path(file).filename().string().starts_with("held_out");
        judge(engine, file, verbose && !sealed);
    }
    return 0;
} catch (const std::exception& error) {
    std::cerr << error.what() << "\nusage: evaluate_understanding [-v] [NEEDS.jsonl...]\n";
    return 1;
}
