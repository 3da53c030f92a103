/// A small file of published figures, invented: three authorities of two regions in two years.
enum Published {
  static let header =
    "time_period,geographic_level,region_name,old_la_code,la_name,inpost_fte,inpost_headcount,leavers_fte,"
    + "leavers_headcount,turnover_rate_fte,vacancy_fte,vacancy_rate_fte,case_holders_fte,cases,caseload_fte"

  static let rows = [
    "2025,National,,,,300,330,30,33,10,50,14.3,100,1500,15",
    "2025,Local authority,North West,888,Lancashire,100,110,10,11,10,20,16.7,40,600,15",
    "2025,Local authority,North West,890,Blackpool,100,110,10,11,10,low,0,c,z,u",
    "2025,Local authority,Inner London,202,Camden,100,110,10,11,10,30,23.1,60,900,15",
    "2024,Local authority,North West,888,Lancashire,100,110,10,11,10,25,20,40,600,15",
    "2024,Local authority,North West,890,Blackpool,100,110,10,11,10,10,9.1,40,600,15",
    "2024,Local authority,Inner London,202,Camden,100,110,10,11,10,x,x,60,900,15",
  ]

  static var text: String { ([header] + rows).map { $0 + "\n" }.joined() }

  /// A folder with the file as `census.csv`.
  static func folder() throws -> Folder { try Folder().write(text, to: "census.csv") }
}
