#include "adapters/email/mime/charset.hpp"

#include "adapters/email/mime/text_clean.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>
#include <utility>

namespace clusterlotse::email {

namespace {

using LabelPair = std::pair<std::string_view, std::string_view>;

constexpr std::array kLabels{
    LabelPair{"us-ascii", "windows-1252"},
    LabelPair{"ascii", "windows-1252"},
    LabelPair{"ansi_x3.4-1968", "windows-1252"},
    LabelPair{"iso-8859-1", "windows-1252"},
    LabelPair{"iso8859-1", "windows-1252"},
    LabelPair{"iso_8859-1", "windows-1252"},
    LabelPair{"iso-8859-1-windows-1252", "windows-1252"},
    LabelPair{"iso-88591", "windows-1252"},
    LabelPair{"latin1", "windows-1252"},
    LabelPair{"latin-1", "windows-1252"},
    LabelPair{"l1", "windows-1252"},
    LabelPair{"cp1252", "windows-1252"},
    LabelPair{"cp-1252", "windows-1252"},
    LabelPair{"windows1252", "windows-1252"},
    LabelPair{"x-ansi", "windows-1252"},
    LabelPair{"ansi", "windows-1252"},
    LabelPair{"utf8", "utf-8"},
    LabelPair{"utf_8", "utf-8"},
    LabelPair{"utf-8-sig", "utf-8"},
    LabelPair{"unicode-1-1-utf-8", "utf-8"},
    LabelPair{"unicode-1-1-utf-7", "utf-7"},
    LabelPair{"utf7", "utf-7"},
    LabelPair{"cp-850", "ibm-850"},
    LabelPair{"cp850", "ibm-850"},
    LabelPair{"ibm850", "ibm-850"},
    LabelPair{"cp-437", "ibm-437"},
    LabelPair{"ks_c_5601-1987", "windows-949"},
    LabelPair{"ksc5601", "windows-949"},
    LabelPair{"euc-kr", "windows-949"},
    LabelPair{"gb2312", "gb18030"},
    LabelPair{"gbk", "gb18030"},
    LabelPair{"gb_2312-80", "gb18030"},
    LabelPair{"x-gbk", "gb18030"},
    LabelPair{"big5", "windows-950"},
    LabelPair{"shift_jis", "windows-31j"},
    LabelPair{"x-sjis", "windows-31j"},
    LabelPair{"iso-8859-8-i", "iso-8859-8"},
    LabelPair{"iso-8859-9", "windows-1254"},
    LabelPair{"x-mac-roman", "macintosh"},
    LabelPair{"mac", "macintosh"},
    LabelPair{"iso-8859-11", "windows-874"},
    LabelPair{"tis-620", "windows-874"},
    LabelPair{"unknown-8bit", ""},
    LabelPair{"x-unknown", ""},
    LabelPair{"unknown", ""},
    LabelPair{"default", ""},
    LabelPair{"none", ""},
    LabelPair{"x-user-defined", ""},
    LabelPair{"8bit", ""},
    LabelPair{"binary", ""},
    LabelPair{"_autodetect", ""},
    LabelPair{"auto", ""},
};

std::string canonical(std::string_view label) {
    std::string name = ascii_lower(trimmed(label));
    std::erase_if(name, [](char c) {
        return c == '"' || c == '\'' || c == ' ' || c == ';' ||
               static_cast<unsigned char>(c) < 0x21;
    });
    const auto found = std::find_if(kLabels.begin(), kLabels.end(), [&](const LabelPair& entry) {
        return entry.first == name;
    });
    return found == kLabels.end() ? name : std::string(found->second);
}

struct Utf8Shape {
    std::size_t good = 0;  ///< well-formed sequences of more than one byte
    std::size_t bad = 0;
};

Utf8Shape utf8_shape(std::string_view bytes) {
    Utf8Shape shape;
    const auto* data = reinterpret_cast<const uint8_t*>(bytes.data());
    const auto size = static_cast<int32_t>(bytes.size());
    for (int32_t i = 0; i < size;) {
        UChar32 c = 0;
        U8_NEXT(data, i, size, c);
        shape.good += c >= 0x80 ? 1 : 0;
        shape.bad += c < 0 ? 1 : 0;
    }
    return shape;
}

using IcuConverter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

/// The bytes read with ICU's converter `name`; false where there is none.
bool convert(std::string_view bytes, const std::string& name, std::string& out) {
    UErrorCode status = U_ZERO_ERROR;
    const IcuConverter converter(ucnv_open(name.c_str(), &status), &ucnv_close);
    if (U_FAILURE(status) || !converter) {
        return false;
    }
    const icu::UnicodeString text(
        bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status
    );
    if (U_FAILURE(status)) {
        return false;
    }
    out.clear();
    text.toUTF8String(out);
    return true;
}

std::string guessed(std::string_view bytes, const Utf8Shape& shape) {
    std::string out;
    if (shape.good > shape.bad || (shape.good == 0 && shape.bad == 0)) {
        return std::string(bytes);
    }
    return convert(bytes, "windows-1252", out) ? out : std::string(bytes);
}

bool has_iso2022(std::string_view bytes) {
    return bytes.find("\x1B$B") != std::string_view::npos ||
           bytes.find("\x1B$@") != std::string_view::npos;
}

}  // namespace

bool is_utf8(std::string_view bytes) {
    return utf8_shape(bytes).bad == 0;
}

Decoded decode_charset(std::string_view bytes, std::string_view label) {
    std::string name = canonical(label);
    const Utf8Shape shape = utf8_shape(bytes);
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        name = "utf-8";
    } else if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        name = "utf-16";
    }
    const bool ascii = shape.good == 0 && shape.bad == 0;
    if (ascii && (name.empty() || name == "windows-1252") && has_iso2022(bytes)) {
        name = "iso-2022-jp";
    }
    Decoded out;
    if (name.empty()) {
        out.text = guessed(bytes, shape);
        if (!ascii) {
            out.problem = trimmed(label).empty()
                              ? "no charset given, guessed"
                              : "charset " + clean_line(label) + " unknown, guessed";
        }
        return out;
    }
    if (name == "utf-8") {
        out.text = guessed(bytes, shape);
        if (shape.bad > 0) {
            out.problem = "not valid UTF-8 although declared";
        }
        return out;
    }
    const bool byte_wise = name.starts_with("windows-125") || name.starts_with("iso-8859-");
    if (byte_wise && shape.bad == 0 && shape.good > 0) {
        // Text in a one-byte charset that happens to be UTF-8 throughout practically never occurs.
        out.text = std::string(bytes);
        out.problem = "declared as " + clean_line(label) + " but is UTF-8";
        return out;
    }
    if (!convert(bytes, name, out.text)) {
        out.text = guessed(bytes, shape);
        out.problem = ascii ? "" : "charset " + clean_line(label) + " unknown, guessed";
        return out;
    }
    if (out.text.find("\xEF\xBF\xBD") != std::string::npos) {
        out.problem = "not valid " + clean_line(label) + " although declared";
        if (shape.bad == 0 && shape.good > 0) {
            out.text = std::string(bytes);
        }
    }
    return out;
}

}  // namespace clusterlotse::email
