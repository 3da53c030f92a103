import Testing
@testable import HeatMapDrawing
@testable import Papers

struct WordPictureTests {
  /// 1,252 dots at 200 an inch are 9,014 twips, 159 mm.
  @Test func isAsLargeAsItIsMade() {
    let page = WordSample.page(1252, 1000)
    let size = WordScale([page], on: .upright, room: 14_000).size(page)
    #expect(size.width == 9014 && size.height == 7200)
    #expect(WordPage.upright.textWidth == 9026)
  }

  /// A slide's 1,937 dots are more than an upright page has; what is too high is made as much narrower.
  @Test func isMadeSmaller() {
    let wide = WordSample.page(1937, 1000)
    let narrowed = WordScale([wide], on: .upright, room: 14_000).size(wide)
    #expect(narrowed.width == 9026 && narrowed.height == 4659)
    let high = WordSample.page(1250, 2000)
    let lowered = WordScale([high], on: .upright, room: 7200).size(high)
    #expect(lowered.width == 4500 && lowered.height == 7200)
  }

  /// The pages of one picture are all as much smaller.
  @Test func pagesAreOfOneScale() {
    let pages = [WordSample.page(1250, 2000), WordSample.page(1250, 1000)]
    let scale = WordScale(pages, on: .upright, room: 7200)
    let second = scale.size(pages[1])
    #expect(second.width == 4500 && second.height == 3600)
  }

  @Test func saysItsSizeInBothPlaces() {
    let markup = WordPicture(number: 3, width: 100, height: 50, altText: "a\"b").markup
    #expect(markup.count(of: #"cx="63500" cy="31750""#) == 2)
    #expect(markup.count(of: #"descr="a&quot;b""#) == 2)
  }
}
