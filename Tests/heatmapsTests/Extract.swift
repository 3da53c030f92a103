/// A small data folder, invented: five posts, five spells and five allocations of two districts. At 30 September 2017
/// post 2 and post 5 are vacant: 2.0 of 4.8 FTE.
struct Extract {
  var posts = """
    post_id,district,team,role,fte,start_date,end_date,status
    P1,Northside,Duty,social worker,1.0,2015-04-01,,live
    P2,Northside,Duty,social worker,1.0,2015-04-01,,live
    P3,Northside,Court,team manager,1.0,2015-04-01,,live
    P4,Southside,Duty,social worker,0.8,2016-01-01,,live
    P5,Southside,Duty,social worker,1.0,2015-04-01,,live

    """
  var staff = """
    worker_id,post_id,district,team,role,contract,fte,start_date,end_date,leaving_reason
    W1,P1,Northside,Duty,social worker,permanent,1.0,2015-04-01,,
    W2,P3,Northside,Court,team manager,permanent,1.0,2015-04-01,,
    W3,P4,Southside,Duty,social worker,fixed-term,0.8,2016-01-11,,
    W4,P5,Southside,Duty,social worker,permanent,1.0,2015-06-01,2017-03-31,resignation
    W5,P5,Southside,Duty,social worker,agency,1.0,2017-04-03,,

    """
  var allocations = """
    case_id,worker_id,district,team,start_date,end_date
    C1,W1,Northside,Duty,2017-01-09,
    C2,W1,Northside,Duty,2017-02-13,2017-08-11
    C3,W3,Southside,Duty,2016-11-07,
    C4,W4,Southside,Duty,2016-10-03,2017-03-31
    C4,W5,Southside,Duty,2017-04-03,

    """
  var settings = """
    place = "Nowhere"
    extract_date = 2017-09-30
    covers_from = "2015-04"

    """

  /// A folder with the extract in its folder `data`, each text changed first.
  static func folder(_ change: (inout Extract) -> Void = { _ in }) throws -> Folder {
    var extract = Extract()
    change(&extract)
    let folder = try Folder()
    try folder.write(extract.posts, to: "data/posts.csv").write(extract.staff, to: "data/staff.csv")
      .write(extract.allocations, to: "data/allocations.csv").write(extract.settings, to: "data/heatmaps.toml")
    return folder
  }
}
